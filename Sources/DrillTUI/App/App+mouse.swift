import TerminalKit

extension AppModel {
    /// A click: chooses a row, opens one that is chosen already, or presses a key.
    mutating func click(_ target: Hotspot.Target) -> [AppEffect] {
        switch target {
        case .key(let key): return press(key)
        case .pane(let pane):
            focus(pane)
            return []
        case .moment(let share):
            replay?.seek(toShare: share)
            return []
        case .row(let row, let pane):
            toast = nil
            guard let overlay else { return choose(row, in: pane) }
            guard case .menu(var menu) = overlay else { return [] }
            guard menu.selected != row else { return press(.enter) }
            menu.selected = row
            self.overlay = .menu(menu)
            return []
        }
    }

    /// The wheel: as the arrow keys, in the pane under the pointer.
    mutating func turnWheel(_ steps: Int, over pane: Int?) -> [AppEffect] {
        let before = (console.focus, debrief.section, replay?.console.focus)
        if let pane, overlay == nil { focus(pane) }
        var effects: [AppEffect] = []
        for _ in 0..<min(abs(steps), Self.mostSteps) {
            effects += press(steps > 0 ? .down : .up)
        }
        (console.focus, debrief.section) = (before.0, before.1)
        if let focus = before.2 { replay?.console.focus = focus }
        return effects
    }

    private static let mostSteps = 20

    private mutating func focus(_ pane: Int) {
        switch screen {
        case .console: console.focus = ConsoleModel.Pane(rawValue: pane) ?? console.focus
        case .replay:
            if let pane = ConsoleModel.Pane(rawValue: pane) { replay?.console.focus = pane }
        case .debrief: debrief.section = DebriefModel.Section(rawValue: pane) ?? debrief.section
        default: break
        }
    }

    private mutating func choose(_ row: Int, in pane: Int) -> [AppEffect] {
        switch screen {
        case .library:
            guard library.selected != row else { return press(.enter) }
            library.selected = row
        case .console:
            focus(pane)
            show(step: row)
        case .facilitator: select(coming: row)
        case .history:
            guard history?.selected != row else { return press(.enter) }
            history?.selected = row
        case .replay:
            focus(pane)
            changeReplayed { $0.show(step: row) }
        case .rollback: rollback.selected = row
        case .debrief:
            focus(pane)
            debrief.places[debrief.section] = row
        case .briefing, .report: break
        }
        return []
    }
}

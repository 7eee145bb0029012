import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    /// The injects of the session, in the order of the facilitator's list.
    var plannedInjects: [PlannedInject] {
        session.map { PlannedInject.all(of: $0.state) } ?? []
    }

    /// The inject that the facilitator's keys act on.
    var selectedInject: PlannedInject? {
        let all = plannedInjects
        return all.first { $0.inject.id == facilitator.selected } ?? all.first
    }

    /// Shows what is still to come; the first time only after a warning, as the record tells it.
    mutating func openFacilitator() -> [AppEffect] {
        guard session?.state.injectsRevealedAt == nil else {
            show(.facilitator)
            return []
        }
        overlay = .confirmation(
            Confirmation(
                "Show what is still to come?",
                [
                    "This is for whoever runs the exercise. An operator who reads it rehearses "
                        + "less: the report will say that it was shown, and when."
                ],
                yes: "show it", no: "stay here", intent: .showFacilitator))
        return []
    }

    mutating func showFacilitator() -> [AppEffect] {
        show(.facilitator)
        return [.command(.reveal, by: session?.state.facilitator)]
    }

    var facilitatorHints: [KeyHint] {
        FacilitatorAction.keys.map { binding in
            binding.hint(label: label(of: binding.action), whyNot: whyNot(binding.action))
        }
    }

    private func label(of action: FacilitatorAction) -> String? {
        switch action {
        case .hold: selectedInject?.standing == .held ? "release" : nil
        case .pause: session?.state.isPaused == true ? "go on" : nil
        default: nil
        }
    }

    private func whyNot(_ action: FacilitatorAction) -> String? {
        switch action {
        case .fire, .hold, .leaveOut:
            guard let selected = selectedInject else { return "The plan has no injects." }
            if action == .fire, session?.state.isPaused == true {
                return "The exercise is paused; press Space to go on."
            }
            switch selected.standing {
            case .fired: return "It has been fired already."
            case .leftOut: return "It has been left out of this session."
            case .due, .held, .waiting: return nil
            }
        case .pause: return whyNot(ConsoleAction.pause)
        case .faster: return whyNot(ConsoleAction.faster)
        case .slower: return whyNot(ConsoleAction.slower)
        case .note, .up, .down, .back: return nil
        }
    }

    mutating func pressInFacilitator(_ key: Key) -> [AppEffect] {
        let action = wanted(by: key, in: FacilitatorAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    private mutating func perform(_ action: FacilitatorAction) -> [AppEffect] {
        switch action {
        case .fire: return fire()
        case .hold:
            return act {
                selectedInject?.standing == .held ? .release(inject: $0) : .hold(inject: $0)
            }
        case .leaveOut: askToLeaveOut()
        case .pause: return [session?.state.isPaused == true ? .resume : .pause]
        case .faster: return changeSpeed(by: 1)
        case .slower: return changeSpeed(by: -1)
        case .note: askForNote()
        case .up: moveInFacilitator(by: -1)
        case .down: moveInFacilitator(by: 1)
        case .back: show(.console)
        }
        return []
    }

    private func act(_ command: (String) -> Command) -> [AppEffect] {
        guard let id = selectedInject?.inject.id else { return [] }
        return [.command(command(id), by: session?.state.facilitator)]
    }

    /// Fires the selected inject; the disruption itself is asked about, as it starts the clocks.
    private mutating func fire() -> [AppEffect] {
        let effects = act { .fire(inject: $0) }
        guard selectedInject?.inject.disrupts == true else { return effects }
        overlay = .confirmation(
            Confirmation(
                "Disrupt the system now?", ["This is T0: the clocks of RTO and RPO start."],
                yes: "disrupt", no: "wait", intent: .effects(effects), isDangerous: true))
        return []
    }

    private mutating func askToLeaveOut() {
        guard let inject = selectedInject?.inject else { return }
        let warning =
            inject.disrupts ? " Without it nothing is disrupted, and the drill cannot be met." : ""
        overlay = .confirmation(
            Confirmation(
                "Leave “\(inject.id)” out?", ["It will not come in this session.\(warning)"],
                yes: "leave out", no: "keep it",
                intent: .effects(act { .leaveOut(inject: $0) }), isDangerous: inject.disrupts))
    }

    private mutating func moveInFacilitator(by distance: Int) {
        let place = plannedInjects.firstIndex { $0.inject.id == selectedInject?.inject.id } ?? 0
        select(coming: place + distance)
    }

    /// Selects an inject by its place in the list.
    mutating func select(coming place: Int) {
        let all = plannedInjects
        guard !all.isEmpty else { return }
        facilitator.selected = all[min(max(0, place), all.count - 1)].inject.id
    }
}

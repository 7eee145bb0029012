import DrillEngine
import DrillModel
import TerminalKit

/// What a key does while an aborted drill is rolled back.
enum RollbackAction: Hashable, Sendable {
    case rollBack, rollBackAll, finish, note, up, down, leave

    static let keys: [KeyBinding<RollbackAction>] = [
        KeyBinding(
            [.character("R")], "R", "roll back all",
            "Undoes every step that ran, the newest first, one after the other.", .rollBackAll),
        KeyBinding(
            [.character("r")], "r", "roll back", "Undoes the selected step.", .rollBack),
        KeyBinding(
            [.enter], "Enter", "end the drill",
            "Looks at the steady state and ends the drill.", .finish),
        KeyBinding([.character("n")], "n", "note", "Adds a note to the record.", .note),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes to the step before.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Goes to the step after.", .down),
        KeyBinding(
            [.character("q"), .control("c")], "q", "leave",
            "Leaves the drill, which can be resumed.", .leave),
    ]
}

extension AppModel {
    var rollbackHints: [KeyHint] {
        RollbackAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    private func whyNot(_ action: RollbackAction) -> String? {
        guard let state = session?.state else { return "No session is open." }
        switch action {
        case .rollBack, .rollBackAll:
            let isAny = state.rollbacks.contains { $0.rollback.isAction }
            return isAny ? nil : "Nothing is left that Muster can roll back."
        case .finish:
            return state.runningActions.isEmpty
                ? nil : "An action is still running; wait for it to end."
        default: return nil
        }
    }

    mutating func pressInRollback(_ key: Key) -> [AppEffect] {
        guard let binding = RollbackAction.keys.first(where: { $0.keys.contains(key) }) else {
            return []
        }
        if let reason = whyNot(binding.action) {
            toast = Toast(.refusal, reason)
            return []
        }
        return perform(binding.action)
    }

    private mutating func perform(_ action: RollbackAction) -> [AppEffect] {
        let rollbacks = session?.state.rollbacks ?? []
        switch action {
        case .rollBack:
            // The list has become shorter with each rollback; the last row is the selected one then.
            let shown = rollbacks.prefix(rollback.selected + 1).last
            return shown.map { [.command(.rollBack(step: $0.step.id), by: nil)] } ?? []
        case .rollBackAll:
            rollback.isRollingBackAll = true
            return continueRollback()
        case .finish: return finishAbort(isAnythingLeft: !rollbacks.isEmpty)
        case .note: overlay = .text(TextPrompt("Note for the record", [], purpose: .note))
        case .up: rollback.selected = max(0, rollback.selected - 1)
        case .down: rollback.selected = min(max(0, rollbacks.count - 1), rollback.selected + 1)
        case .leave: askToLeave()
        }
        return []
    }

    private mutating func finishAbort(isAnythingLeft: Bool) -> [AppEffect] {
        let effects: [AppEffect] = [.command(.finishAbort, by: nil)]
        guard isAnythingLeft else { return effects }
        overlay = .confirmation(
            Confirmation(
                "End the drill with steps not rolled back?",
                ["What is listed stays as it is. The report says so."],
                yes: "end", no: "go back", intent: .effects(effects), isDangerous: true))
        return []
    }

    /// The next rollback, when all were asked for and the one before is over.
    mutating func continueRollback() -> [AppEffect] {
        guard rollback.isRollingBackAll, let state = session?.state, state.status == .aborting,
            state.runningActions.isEmpty
        else { return [] }
        guard let next = state.rollbacks.first(where: { $0.rollback.isAction })?.step.id,
            next != rollback.lastAsked
        else {
            rollback.isRollingBackAll = false
            return []
        }
        rollback.lastAsked = next
        return [.command(.rollBack(step: next), by: nil)]
    }
}

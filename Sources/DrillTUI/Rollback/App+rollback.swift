import DrillEngine
import DrillModel
import TerminalKit

/// What a key does while an aborted drill is rolled back.
enum RollbackAction: Hashable, Sendable {
    case rollBack, rollBackAll, finish, note, up, down, leave

    static let keys: [KeyBinding<RollbackAction>] = [
        KeyBinding(
            [.character("R")], "R", "roll back all",
            "Undoes every step that ran, the newest first; lists them and asks before.",
            .rollBackAll),
        KeyBinding(
            [.character("r")], "r", "roll back",
            "Undoes the selected step, or notes that you have undone it.", .rollBack),
        KeyBinding(
            [.enter], "Enter", "end the drill",
            "Looks at the steady state and ends the drill.", .finish),
        .note(.note),
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
        case .rollBack, .up, .down:
            return state.rollbacks.isEmpty ? "Nothing is left to roll back." : nil
        case .rollBackAll:
            guard !state.performedRollbacks.isEmpty else {
                return "Nothing is left that Muster can roll back."
            }
            return rollback.isRollingBackAll ? "Everything is being rolled back already." : nil
        case .finish:
            return state.isBusy ? Rejection.actionsStillRunning.description : nil
        default: return nil
        }
    }

    mutating func pressInRollback(_ key: Key) -> [AppEffect] {
        let action = wanted(by: key, in: RollbackAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    private mutating func perform(_ action: RollbackAction) -> [AppEffect] {
        let rollbacks = session?.state.rollbacks ?? []
        let last = max(0, rollbacks.count - 1)
        switch action {
        case .rollBack: return rollBackSelected()
        case .rollBackAll: overlay = session.map { .confirmation(.rollbackOfAll(in: $0.state)) }
        case .finish: return finishAbort(isAnythingLeft: !rollbacks.isEmpty)
        case .note: askForNote()
        case .up: rollback.selected = max(0, rollback.selected - 1)
        case .down: rollback.selected = min(last, rollback.selected + 1)
        case .leave: askToLeave()
        }
        return []
    }

    /// Undoes the selected step; what lets something back in, or a person has to do, is asked about.
    private mutating func rollBackSelected() -> [AppEffect] {
        guard let state = session?.state, rollback.selected < state.rollbacks.count else {
            return []
        }
        let entry = state.rollbacks[rollback.selected]
        let effects: [AppEffect] = [.command(state.undoing(entry), by: nil)]
        guard let question = Confirmation.rollback(of: entry, in: state, effects) else {
            return effects
        }
        overlay = .confirmation(question)
        return []
    }

    /// Begins to undo everything, one step after the other.
    mutating func rollBackAll() -> [AppEffect] {
        rollback.isRollingBackAll = true
        rollback.lastAsked = nil
        return continueRollback()
    }

    /// Keeps the selection within a list that becomes shorter with each rollback.
    mutating func clampRollbackSelection() {
        let last = max(0, (session?.state.rollbacks.count ?? 0) - 1)
        rollback.selected = min(rollback.selected, last)
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
            !state.isBusy
        else { return [] }
        guard let next = state.performedRollbacks.first else {
            rollback.isRollingBackAll = false
            return []
        }
        guard next.step.id != rollback.lastAsked else {
            rollback.isRollingBackAll = false
            toast = Toast(.failure, RunbookStep.Rollback.stopped(at: next.step))
            return []
        }
        rollback.lastAsked = next.step.id
        return [.command(state.undoing(next), by: nil)]
    }
}

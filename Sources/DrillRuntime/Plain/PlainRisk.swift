import DrillEngine
import DrillModel
import DrillTUI

/// What is asked before a command that surprises or cannot be undone.
enum PlainRisk {
    /// What is said before “type yes”; `nil` where nothing has to be asked.
    static func warning(
        before command: Command, in state: DrillState, irreversible: Set<String>
    ) -> String? {
        switch command {
        case .begin(let id), .complete(let id, _), .choose(let id, _):
            guard let step = state.drill.runbook.step(id), step.isIrreversible else { return nil }
            return "There is no way back from “\(step.title)”."
        case .perform(let action):
            return irreversible.contains(action.verb)
                ? "There is no way back from “\(action)”." : nil
        case .finish:
            return finish(state)
        case .finishAbort:
            return state.rollbacks.isEmpty
                ? nil
                : "What is listed is not rolled back and stays as it is: "
                    + state.rollbacks.map(\.step.title).joined(separator: ", ") + "."
        case .rollBack(let id): return rollback(of: id, in: state)
        case .fire(let id):
            return disrupts(id, state) ? "This is T0: the clocks of RTO and RPO start." : nil
        case .leaveOut(let id):
            let rest = disrupts(id, state) ? " Without it nothing is disrupted." : ""
            return "“\(id)” will not come in this session.\(rest)"
        default: return nil
        }
    }

    /// What is said of a step that is done out of order; whoever names it has meant it.
    static func order(of command: Command, in state: DrillState) -> String? {
        switch command {
        case .begin(let id), .complete(let id, _), .choose(let id, _):
            guard state.isOutOfOrder(id), let next = state.currentStepID,
                let step = state.drill.runbook.step(next)
            else { return nil }
            return "Out of order: the runbook has “\(step.title)” next."
        default: return nil
        }
    }

    private static func finish(_ state: DrillState) -> String? {
        let missed =
            state.recovery.recoveredAt == nil
            ? "The system has not recovered. A drill that is finished now has missed its RTO."
            : nil
        let waiting = state.openQuestions.map { "\($0.sender) has had no answer." }
        let warnings = [missed].compactMap { $0 } + waiting
        return warnings.isEmpty ? nil : warnings.joined(separator: " ")
    }

    private static func disrupts(_ inject: String, _ state: DrillState) -> Bool {
        state.drill.plan.injects.first { $0.id == inject }?.disrupts == true
    }

    private static func rollback(of id: String, in state: DrillState) -> String? {
        guard let entry = state.rollbacks.first(where: { $0.step.id == id }) else { return nil }
        switch entry.rollback {
        case .command(let text) where state.isLive: return "This will be run: \(text)"
        case .command(let text), .manual(let text): return "Have you undone it by hand? \(text)"
        case .action(let action):
            return state.record(id)?.phase == .contain
                ? "“\(action)” undoes what was done to contain the incident." : nil
        }
    }

    /// What is said before everything is rolled back.
    static func warningBeforeRollingBackAll(in state: DrillState) -> String {
        let actions = state.performedRollbacks
        let containment = actions.contains { state.record($0.step.id)?.phase == .contain }
        return "This undoes \(actions.count) steps, newest first."
            + (containment
                ? " Some of it was done to contain the incident." : "")
    }
}

import DrillEngine
import DrillModel

extension Confirmation {
    private static let mostListed = 7

    /// The question before everything is undone: what that is, and what comes of it.
    static func rollbackOfAll(in state: DrillState) -> Confirmation {
        let all = state.rollbacks
        let actions = state.performedRollbacks
        let listed = actions.prefix(mostListed).map { entry in
            let note = state.isContainment(entry.step) ? " (containment)" : ""
            return "- \(entry.rollback.words(on: state.drill.backend))\(note)"
        }
        let more = actions.count - listed.count
        let byHand = all.count - actions.count
        let body =
            ["Newest first, one after the other:"] + listed
            + (more > 0 ? ["- and \(more) more"] : [])
            + (actions.contains { state.isContainment($0.step) } ? [containmentWarning] : [])
            + (byHand > 0 ? ["What has to be undone by hand stays in the list: \(byHand)."] : [])
        return Confirmation(
            actions.count == 1 ? "Roll back this step?" : "Roll back \(actions.count) steps?", body,
            yes: "roll back", no: "go back", intent: .rollBackAll, isDangerous: true)
    }

    /// The question before one step is undone; `nil` where none is needed.
    static func rollback(
        of entry: (step: RunbookStep, rollback: RunbookStep.Rollback), in state: DrillState,
        _ effects: [AppEffect]
    ) -> Confirmation? {
        let words = entry.rollback.words(on: state.drill.backend)
        guard entry.rollback.isPerformed(on: state.drill.backend) else {
            return Confirmation(
                "Have you undone it by hand?", [entry.step.title, words],
                yes: "note that it is done", no: "go back", intent: .effects(effects))
        }
        guard state.isContainment(entry.step) else { return nil }
        return Confirmation(
            "Undo containment?", [words, containmentWarning],
            yes: "roll back", no: "go back", intent: .effects(effects), isDangerous: true)
    }

    private static let containmentWarning =
        "What was done to contain the incident is undone: be sure that this is harmless now."
}

extension DrillState {
    /// Whether a step keeps something out, so that undoing it may do harm.
    func isContainment(_ step: RunbookStep) -> Bool {
        record(step.id)?.phase == .contain
    }
}

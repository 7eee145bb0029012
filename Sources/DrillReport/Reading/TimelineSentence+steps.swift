import DrillEngine
import DrillModel

extension TimelineSentence {
    /// The sentence for an event about steps.
    static func ofStep(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .stepBegan(let id, let by): began(id, by, in: state)
        case .stepCompleted(let id, let by, let note): completed(id, by, note, in: state)
        case .stepFailed(let id, let reason):
            Words.sentence("\(state.quoted(id)) failed: \(reason)")
        case .stepSkipped(let id, let by, let reason):
            Words.sentence(
                "\(by) skipped \(state.quoted(id))" + (reason.isEmpty ? "" : ": \(reason)"))
        case .stepsBypassed(let ids):
            "Passed over: \(Words.list(ids.map { state.quoted($0) }))."
        case .stepsReopened(let ids):
            "To be done again: \(Words.list(ids.map { state.quoted($0) }))."
        case .stepTakenBack(let ids, let by):
            "\(by) took back \(Words.list(ids.map { state.quoted($0) }))."
        case .decisionTaken(let id, let by, let label, _):
            "\(by) decided at \(state.quoted(id)): “\(label)”."
        case .approvalRequested(let request): asked(request, in: state)
        case .approvalGranted(let id, let by): "\(by) approved \(state.quoted(id))."
        case .approvalRefused(let id, let by, let reason):
            Words.sentence("\(by) refused \(state.quoted(id)): \(reason)")
        default: nil
        }
    }

    /// Actions, approvals and decisions begin with an event of their own that says more.
    private static func began(_ id: String, _ by: String, in state: DrillState) -> String? {
        switch state.drill.runbook.step(id)?.kind {
        case .action, .approval, .decision: nil
        default: "\(by) began \(state.quoted(id))."
        }
    }

    private static func completed(
        _ id: String, _ by: String, _ note: String?, in state: DrillState
    ) -> String {
        let remark = note.map { ": “\($0)”" } ?? "."
        switch state.drill.runbook.step(id)?.kind {
        case .check, .wait: return "\(state.quoted(id)) came true\(remark)"
        default: return "\(by) completed \(state.quoted(id))\(remark)"
        }
    }

    private static func asked(_ request: ApprovalRequest, in state: DrillState) -> String {
        let who =
            request.of.map { "\($0), the \(request.role.title)," } ?? "the \(request.role.title)"
        let step = state.quoted(request.step)
        return state.record(request.step)?.approval == nil
            ? "\(request.by) asked \(who) to approve \(step)."
            : "The approval of \(step) was escalated to \(request.of ?? "the \(request.role.title)")."
    }
}

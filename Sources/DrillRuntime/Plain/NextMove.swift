import DrillEngine
import DrillModel

/// The obvious thing to do in a state: what an empty line stands for.
enum NextMove: Hashable {
    case give(Command)
    /// Nothing can be done by a mere nod; this is what is needed, in words.
    case needs(String)

    init(_ state: DrillState) {
        if state.status == .aborting {
            self =
                state.rollbacks.isEmpty
                ? .give(.finishAbort)
                : .needs("Steps are left to roll back: rollback STEP, rollback all, or finish.")
            return
        }
        guard let current = state.currentStep, let step = state.drill.runbook.step(current.id)
        else {
            self =
                state.recovery.recoveredAt != nil
                ? .give(.finish)
                : .needs("Recovery is not confirmed yet. Wait, or type finish to end without it.")
            return
        }
        self = Self.move(for: current, step)
    }

    private static func move(for record: StepRecord, _ step: RunbookStep) -> NextMove {
        switch (step.kind, record.status) {
        case (_, .failed):
            .needs("This step failed. Type begin \(step.id), skip \(step.id) REASON, or go on.")
        case (.decision, _):
            .needs(
                "Decide: "
                    + step.choices.map { "choose \(step.id) \($0.label)" }
                    .joined(separator: ", or "))
        case (.manual, _), (.command, _), (.communicate, _):
            step.isIrreversible
                ? .needs("There is no way back from this step; type done \(step.id) to confirm it.")
                : .give(.complete(step: step.id, note: nil))
        case (.approval, .active):
            .needs(
                "Waiting for \(record.approval?.of ?? record.approval?.role.title ?? "an answer").")
        case (_, .active): .needs("This step is under way.")
        case (_, _) where step.isIrreversible:
            .needs("There is no way back from this step; type begin \(step.id) to do it.")
        default: .give(.begin(step: step.id))
        }
    }
}

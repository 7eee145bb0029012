import DrillEngine
import DrillModel

/// The obvious thing to do in a state: what an empty line stands for.
enum NextMove: Hashable {
    /// What an empty line does, as in “An empty line …”.
    case give(Command, does: String)
    /// Shows the next command of a step, and runs it once that is agreed to.
    case run(step: String)
    /// Nothing can be done by a mere nod; this is what is needed, in words.
    case needs(String)

    init(_ state: DrillState) {
        switch PlainStage(state) {
        case .debrief:
            self = .needs("The drill has ended. help lists the commands of its debrief.")
        case .rollback:
            self =
                state.rollbacks.isEmpty
                ? .give(.finishAbort, does: "ends the drill")
                : .needs("Steps are left to roll back: rollback, rollback all, or finish.")
        case .drill:
            guard let current = state.currentStep, let step = state.drill.runbook.step(current.id)
            else {
                self = Self.end(of: state)
                return
            }
            self = Self.move(for: current, step, in: state)
        }
    }

    /// What to do with nothing but the end left.
    private static func end(of state: DrillState) -> NextMove {
        state.recovery.recoveredAt != nil
            ? .give(.finish, does: "finishes the drill")
            : .needs("Recovery is not confirmed yet. Wait, or type finish to end without it.")
    }

    private static func move(
        for record: StepRecord, _ step: RunbookStep, in state: DrillState
    ) -> NextMove {
        if step.kind == .command, state.runningCommands.isEmpty,
            state.hasCommandToRun(step.id)
        {
            return .run(step: step.id)
        }
        return switch (step.kind, record.status) {
        case (_, .failed):
            .needs("This step failed. begin tries again, skip leaves it out, or go on.")
        case (.decision, _): .needs("Decide: type the number of a choice.")
        case (.manual, _)
        where step.declares && state.declaredAt == nil && !state.canDeclare:
            .needs("Keep watching; declare once an alert, a report or a metric tells of trouble.")
        case (.manual, _):
            .give(
                .complete(step: step.id, note: nil),
                does: step.declares && state.declaredAt == nil
                    ? "declares the incident" : "confirms that it is done")
        case (.command, _):
            .give(.complete(step: step.id, note: nil), does: "confirms that you have run it")
        case (.communicate, _):
            .give(
                .complete(step: step.id, note: nil),
                does: "confirms that it is said; done WORDS also keeps the words")
        case (.approval, .active):
            .needs(
                "Waiting for \(record.approval?.of ?? record.approval?.role.title ?? "an answer"). "
                    + "approve, refuse or escalate.")
        case (_, .active): .needs("This step is under way; wait, or look at other steps.")
        case (.approval, _): .give(.begin(step: step.id), does: "asks for the approval")
        case (.check, _): .give(.begin(step: step.id), does: "begins the check")
        case (.wait, _): .give(.begin(step: step.id), does: "begins the wait")
        case (.action, _): .give(.begin(step: step.id), does: "runs the action")
        }
    }
}

package import DrillModel

/// What somebody, or the shell, wants to happen.
package enum Command: Hashable, Sendable {
    // The operator's.
    case declare
    /// Begins a step: a check is evaluated, an action performed, an approval asked for.
    case begin(step: String)
    /// Confirms a step that only a person can confirm.
    case complete(step: String, note: String?)
    case fail(step: String, reason: String)
    case skip(step: String, reason: String)
    case choose(step: String, label: String)
    /// Asks another role for an approval that is open.
    case escalate(step: String, to: Role)
    /// Performs an action of the system outside the runbook.
    case perform(Invocation)
    case answer(inject: String, text: String)
    case note(String)
    /// Ends the drill; the operator has nothing more to do.
    case finish

    // Anybody's who may give it.
    case grantApproval(step: String)
    case refuseApproval(step: String, reason: String)
    /// `pausedFor` is the length of the pause that it ends, if there is one.
    case abort(reason: String, pausedFor: DrillDuration = .zero)
    /// Performs the rollback of one step of an aborted drill.
    case rollBack(step: String)
    /// Ends an aborted drill, with what has been rolled back.
    case finishAbort

    // The facilitator's.
    case pause
    case resume(pausedFor: DrillDuration)
    case fire(inject: String)
    case markDisruption
    case judge(expectation: String, passed: Bool, comment: String)
    case addCorrectiveAction(CorrectiveAction)
    /// `raisedBy` is who said it; empty for the one who enters it.
    case addFinding(Finding.Kind, text: String, raisedBy: String, exposedBy: String?)
    case answerWhys(finding: String, [String])
    /// Takes back what was entered in the debrief, by its number.
    case withdraw(entry: Int)

    // The shell's.
    case start(SessionInfo)
    case tick
    case notice(BackendNotice)
    case takeOver(gap: DrillDuration)
    case reportClockJump(by: DrillDuration)
    case timeOut
}

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
    /// Runs the next command of a step on the live system.
    ///
    /// `answers` are those to the questions of the command, and hold no secret.
    case runCommand(step: String, CommandRun, answers: [String: String])
    /// Has the command killed that runs.
    case stopCommands
    case answer(inject: String, text: String)
    case note(String)
    /// Opens the step that was settled last again; see `DrillState.stepsToTakeBack()`.
    case takeBack
    /// Ends the drill; the operator has nothing more to do.
    case finish

    // Anybody's who may give it.
    case grantApproval(step: String)
    case refuseApproval(step: String, reason: String)
    /// `pausedFor` is the length of the pause that it ends, if there is one.
    case abort(reason: String, pausedFor: DrillDuration = .zero)
    /// Performs the rollback of one step of an aborted drill.
    case rollBack(step: String)
    /// Undoes a step of an aborted live drill by its command.
    case rollBackByCommand(step: String, CommandRun, answers: [String: String])
    /// Ends an aborted drill, with what has been rolled back.
    case finishAbort

    // The facilitator's.
    case pause
    case resume(pausedFor: DrillDuration)
    case fire(inject: String)
    /// Keeps an inject from firing until it is released, or fired by hand.
    case hold(inject: String)
    /// Lets a held inject fire when it is due; at once when it has been.
    case release(inject: String)
    /// Leaves an inject out of this session.
    case leaveOut(inject: String)
    /// Notes that the injects to come are shown where the operator can see them.
    case reveal
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
    /// Keeps the present instant, at which the session is left and from which it can be resumed.
    case leave
}

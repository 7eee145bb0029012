package import DrillModel

/// Something that happened in a session.
///
/// Events are the only truth: state, screens and reports are functions of them. A case is never
/// changed once sessions hold it; a new fact is a new case.
///
/// Long sessions are samples and heartbeats, so what is larger than a sample is indirect.
package enum DrillEvent: Hashable, Sendable {
    indirect case sessionStarted(SessionInfo)
    /// Drill time has passed in which nothing else happened; bounds what a crash can lose.
    case heartbeat
    /// The driving process was gone and another took over; drill time did not pass meanwhile.
    case sessionResumed(gap: DrillDuration)
    /// The wall clock and the monotonic clock disagree by this much since the last event.
    case clockJumped(by: DrillDuration)
    case paused(by: String)
    case resumed(by: String, pausedFor: DrillDuration)

    /// What monitoring has, as of its last scrape.
    case sampled(SampleSet)
    case dataLossMeasured(DataLoss)
    case alertFired(Alert)
    case alertResolved(name: String)
    case remarked(component: ComponentRef, text: String)

    case injectFired(id: String, by: String?)
    case injectAnswered(id: String, by: String, text: String)
    case injectHeld(id: String, by: String)
    case injectReleased(id: String, by: String)
    /// The inject will not be fired in this session.
    case injectLeftOut(id: String, by: String)
    /// The injects to come were shown where the operator could see them.
    case injectsRevealed(by: String)
    /// The disruption took effect other than by an inject: T0.
    case disruptionMarked(by: String)
    case incidentDeclared(by: String)
    case phaseEntered(PhaseID)
    /// The last step is settled: no phase is open any more.
    case phaseLeft(PhaseID)

    case stepBegan(id: String, by: String)
    case stepCompleted(id: String, by: String, note: String?)
    case stepFailed(id: String, reason: String)
    case stepSkipped(id: String, by: String, reason: String)
    case stepsBypassed(ids: [String])
    /// A decision led back to steps that had been settled; they are to be done again.
    case stepsReopened(ids: [String])
    /// A person took back what was settled last: the first step, and what it had passed over.
    case stepTakenBack(ids: [String], by: String)
    /// The condition of a check or wait began or ceased to hold.
    case checkChanged(id: String, holds: Bool)
    indirect case decisionTaken(id: String, by: String, label: String, next: String)
    indirect case approvalRequested(ApprovalRequest)
    case approvalGranted(id: String, by: String)
    case approvalRefused(id: String, by: String, reason: String)

    indirect case actionStarted(
        id: ActionID, action: Invocation, by: String, purpose: ActionPurpose)
    case actionFinished(id: ActionID, outcome: ActionOutcome)

    indirect case commandStarted(id: CommandID, CommandStart)
    /// Output of a command, without secrets.
    case commandPrinted(id: CommandID, text: String)
    case commandStopRequested(id: CommandID, by: String)
    indirect case commandFinished(id: CommandID, CommandResult)
    /// A source of metrics or alerts does not answer: what it would tell is unknown.
    case sourceWentSilent(name: String, reason: String)
    case sourceAnswers(name: String)

    /// The recovery condition began or ceased to hold, or became unknown.
    case healthChanged(Truth)
    /// The recovery condition held earlier than anybody looked: since the newest of its samples.
    case healthySince(at: DrillTime)
    case steadyStateChanged(Truth)
    /// An abort criterion, by its place in the plan, began or ceased to hold.
    case abortCriterionChanged(index: Int, holds: Bool)
    /// The recovery condition has held for its window; `at` is the window's first instant.
    case recovered(at: DrillTime)
    /// The recovery condition failed again after recovery.
    case relapsed

    case noteAdded(by: String, text: String)
    case expectationJudged(id: String, by: String, passed: Bool, comment: String)
    indirect case correctiveActionAdded(CorrectiveAction)
    /// `by` entered it; the finding says who said it.
    indirect case findingAdded(Finding, by: String)
    /// The answers to “why?” of a finding; they replace earlier ones.
    case whysAnswered(finding: String, whys: [String], by: String)
    /// A judgement, finding, answer to “why?” or corrective action was taken back.
    ///
    /// They are numbered together from 1, in the order of their events.
    case debriefEntryWithdrawn(number: Int, by: String)

    case abortRequested(by: String, reason: String)
    /// A person has undone a step whose rollback is not an action of the system.
    case rolledBackByHand(step: String, by: String)
    /// The rollback of an aborted drill is over or was declined; the steady state after it.
    case rollbackEnded(steadyState: Truth)
    /// Every metric at the end: the truth where the backend knows it, else what was seen.
    case measuredAtEnd([MetricID: Double])
    case sessionEnded(EndReason)
}

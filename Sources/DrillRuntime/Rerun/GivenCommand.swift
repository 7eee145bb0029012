import DrillEngine
import DrillModel

/// The command that recorded events tell of, and who gave it.
struct GivenCommand {
    var command: Command
    var by: String

    private init(_ command: Command, _ by: String) {
        self.command = command
        self.by = by
    }

    /// Reads the command off the events that followed from it.
    ///
    /// - Parameters:
    ///   - events: from the first one on that did not happen by itself.
    ///   - state: the session before them.
    init?(behind events: ArraySlice<TimedEvent>, in state: DrillState) {
        guard let first = events.first else { return nil }
        let next = events.dropFirst().first { $0.time == first.time }?.event
        let someone = state.info?.operator ?? ""
        switch first.event {
        case .stepBegan(let id, let by): self = Self.beginning(id, by, next)
        case .incidentDeclared(let by): self = Self.declaring(by, events, state)
        case .resumed(let by, let pausedFor): self = Self.resuming(by, pausedFor, next)
        case .dataLossMeasured, .measuredAtEnd, .sessionEnded:
            guard let command = Self.end(in: events, at: first.time) else { return nil }
            self.init(command, someone)
        case .sessionResumed(let gap): self.init(.takeOver(gap: gap), someone)
        case .heartbeat:
            // Time tells it by itself, except at the instant at which somebody leaves.
            guard Self.leaves(before: events.dropFirst()) else { return nil }
            self.init(.leave, someone)
        case .clockJumped(let amount): self.init(.reportClockJump(by: amount), someone)
        case .paused(let by): self.init(.pause, by)
        case .disruptionMarked(let by): self.init(.markDisruption, by)
        case .noteAdded(let by, let text): self.init(.note(text), by)
        case .abortRequested(let by, let reason): self.init(.abort(reason: reason), by)
        case .rolledBackByHand(let step, let by): self.init(.rollBack(step: step), by)
        case .rollbackEnded: self.init(.finishAbort, someone)
        case .actionStarted(_, let action, let by, .free): self.init(.perform(action), by)
        case .actionStarted(_, _, let by, .rollback(let step)):
            self.init(.rollBack(step: step), by)
        default:
            guard
                let given = Self.settling(first.event, someone) ?? Self.injecting(first.event)
                    ?? Self.debriefing(first.event, someone)
            else { return nil }
            self = given
        }
    }

    /// Whether these events are those of a session that had been left before them.
    private static func leaves(before events: ArraySlice<TimedEvent>) -> Bool {
        switch events.first?.event {
        case nil, .sessionResumed: true
        default: false
        }
    }

    /// A step that was begun, or that a confirmation or a choice began.
    private static func beginning(_ id: String, _ by: String, _ next: DrillEvent?) -> Self {
        switch next {
        case .stepCompleted(id, by, let note): Self(.complete(step: id, note: note), by)
        case .decisionTaken(id, by, let label, _): Self(.choose(step: id, label: label), by)
        default: Self(.begin(step: id), by)
        }
    }

    /// A declaration by itself, or by the step that is there for it.
    private static func declaring(
        _ by: String, _ events: ArraySlice<TimedEvent>, _ state: DrillState
    ) -> Self {
        for event in events.dropFirst().prefix(2).map(\.event) {
            guard case .stepCompleted(let id, by, let note) = event,
                state.drill.runbook.step(id)?.declares == true
            else { continue }
            return Self(.complete(step: id, note: note), by)
        }
        return Self(.declare, by)
    }

    /// The end of a pause, by itself or by an abort.
    private static func resuming(
        _ by: String, _ pausedFor: DrillDuration, _ next: DrillEvent?
    ) -> Self {
        guard case .abortRequested(by, let reason) = next else {
            return Self(.resume(pausedFor: pausedFor), by)
        }
        return Self(.abort(reason: reason, pausedFor: pausedFor), by)
    }

    private static func end(in events: ArraySlice<TimedEvent>, at time: DrillTime) -> Command? {
        for event in events.prefix(3) where event.time == time {
            guard case .sessionEnded(let reason) = event.event else { continue }
            return reason == .finished ? .finish : .timeOut
        }
        return nil
    }

    private static func settling(_ event: DrillEvent, _ someone: String) -> Self? {
        switch event {
        case .stepCompleted(let id, let by, let note): Self(.complete(step: id, note: note), by)
        case .stepFailed(let id, let reason): Self(.fail(step: id, reason: reason), someone)
        case .stepSkipped(let id, let by, let reason): Self(.skip(step: id, reason: reason), by)
        case .decisionTaken(let id, let by, let label, _): Self(.choose(step: id, label: label), by)
        case .stepTakenBack(_, let by): Self(.takeBack, by)
        case .approvalRequested(let request):
            Self(.escalate(step: request.step, to: request.role), request.by)
        case .approvalGranted(let id, let by): Self(.grantApproval(step: id), by)
        case .approvalRefused(let id, let by, let reason):
            Self(.refuseApproval(step: id, reason: reason), by)
        default: nil
        }
    }

    private static func injecting(_ event: DrillEvent) -> Self? {
        switch event {
        case .injectFired(let id, let by?): Self(.fire(inject: id), by)
        case .injectAnswered(let id, let by, let text): Self(.answer(inject: id, text: text), by)
        case .injectHeld(let id, let by): Self(.hold(inject: id), by)
        case .injectReleased(let id, let by): Self(.release(inject: id), by)
        case .injectLeftOut(let id, let by): Self(.leaveOut(inject: id), by)
        case .injectsRevealed(let by): Self(.reveal, by)
        default: nil
        }
    }

    private static func debriefing(_ event: DrillEvent, _ someone: String) -> Self? {
        switch event {
        case .expectationJudged(let id, let by, let passed, let comment):
            Self(.judge(expectation: id, passed: passed, comment: comment), by)
        case .correctiveActionAdded(let action): Self(.addCorrectiveAction(action), someone)
        case .findingAdded(let finding, let by):
            Self(
                .addFinding(
                    finding.kind, text: finding.text, raisedBy: finding.raisedBy,
                    exposedBy: finding.exposedBy), by)
        case .whysAnswered(let id, let whys, let by): Self(.answerWhys(finding: id, whys), by)
        case .debriefEntryWithdrawn(let number, let by): Self(.withdraw(entry: number), by)
        default: nil
        }
    }
}

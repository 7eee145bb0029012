import DrillModel

/// Holds recorded events against the rules by which they are made.
///
/// A chain of events that somebody made up may be sound as a chain. The rules that depend on the
/// state alone are checked here, on any session; what the system showed can only be checked where it
/// was simulated, by simulating it again.
package enum EventAudit {
    /// Why the engine cannot have made an event in a state.
    ///
    /// - Parameters:
    ///   - timed: the event.
    ///   - state: the session before it.
    /// - Returns: a sentence; `nil` where nothing speaks against it.
    package static func objection(to timed: TimedEvent, in state: DrillState) -> String? {
        if timed.time < state.now {
            return "its instant (\(timed.time.milliseconds) ms) is before that of the event before "
                + "it (\(state.now.milliseconds) ms)"
        }
        return order(timed.event, state) ?? rule(timed, state)
    }

    /// What has no place in a session that has come so far, or not so far.
    private static func order(_ event: DrillEvent, _ state: DrillState) -> String? {
        if case .sessionStarted = event {
            return state.status == .notStarted ? nil : "the session begins a second time"
        }
        switch state.status {
        case .notStarted: return "the session has not begun"
        case .ended:
            return event.isForTheDebrief
                ? nil : "the session has ended, and only a debrief comes after that"
        case .running, .aborting:
            return state.isPaused && !event.goesOnWhilePaused ? "the exercise is paused" : nil
        }
    }

    private static func rule(_ timed: TimedEvent, _ state: DrillState) -> String? {
        switch timed.event {
        case .stepBegan, .stepCompleted, .stepFailed, .stepSkipped, .stepsBypassed, .stepsReopened,
            .stepTakenBack, .checkChanged, .decisionTaken, .approvalRequested, .approvalGranted,
            .approvalRefused:
            step(timed.event, state)
        case .injectFired, .injectAnswered, .injectHeld, .injectReleased, .injectLeftOut:
            inject(timed, state)
        case .actionStarted, .actionFinished, .commandStarted, .commandPrinted, .commandFinished,
            .commandStopRequested, .sourceWentSilent, .sourceAnswers:
            backend(timed.event, state)
        case .healthChanged, .healthySince, .steadyStateChanged, .abortCriterionChanged, .recovered,
            .relapsed, .sampled:
            watch(timed, state)
        case .expectationJudged, .findingAdded, .whysAnswered, .debriefEntryWithdrawn:
            debrief(timed.event, state)
        default: mark(timed.event, state)
        }
    }

    /// The clocks, the phases, pauses and the end.
    private static func mark(_ event: DrillEvent, _ state: DrillState) -> String? {
        switch event {
        case .paused: state.isLive ? "a live exercise cannot be paused" : nil
        case .resumed: state.isPaused ? nil : "the exercise is not paused"
        case .incidentDeclared: state.declaredAt == nil ? nil : "the incident is declared already"
        case .disruptionMarked: state.disruptedAt == nil ? nil : "T0 is marked already"
        case .phaseEntered:
            state.disruptedAt != nil && state.declaredAt != nil
                ? nil : "no phase is entered before T0 and the declaration"
        case .phaseLeft(let phase):
            state.currentPhase?.id == phase ? nil : "the phase \(phase.rawValue) is not open"
        case .abortRequested: state.status == .running ? nil : "the drill is being aborted already"
        case .rolledBackByHand, .rollbackEnded:
            state.status == .aborting ? nil : "the drill is not being aborted"
        case .sessionEnded(let reason):
            (reason == .aborted) == (state.abortReason != nil)
                ? nil : "a session ends as aborted when, and only when, it was aborted"
        default: nil
        }
    }

    private static func debrief(_ event: DrillEvent, _ state: DrillState) -> String? {
        switch event {
        case .expectationJudged(let id, _, _, _):
            state.drill.plan.expectations.contains { $0.id == id }
                ? nil : "the plan has no expectation “\(id)”"
        case .findingAdded(let finding, _):
            finding.id == "F\(state.findingsEntered + 1)"
                ? nil : "the next finding is F\(state.findingsEntered + 1), not \(finding.id)"
        case .whysAnswered(let id, _, _):
            state.findings.contains { $0.id == id } ? nil : "there is no finding \(id)"
        case .debriefEntryWithdrawn(let number, _):
            state.debrief.contains { $0.number == number }
                ? nil : "there is no debrief entry \(number)"
        default: nil
        }
    }
}

extension DrillEvent {
    /// Whether it may come after the end of a session.
    fileprivate var isForTheDebrief: Bool {
        switch self {
        case .noteAdded, .expectationJudged, .correctiveActionAdded, .findingAdded, .whysAnswered,
            .debriefEntryWithdrawn:
            true
        default: false
        }
    }

    fileprivate var goesOnWhilePaused: Bool {
        if isForTheDebrief { return true }
        return switch self {
        case .resumed, .sessionResumed, .clockJumped, .injectHeld, .injectReleased, .injectLeftOut,
            .injectsRevealed:
            true
        default: false
        }
    }
}

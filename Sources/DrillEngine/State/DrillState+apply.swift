package import DrillModel

extension DrillState {
    /// The state after a whole session's events.
    package static func replay(_ drill: Drill, _ events: some Sequence<TimedEvent>) -> DrillState {
        var state = DrillState(drill: drill)
        for event in events { state.apply(event) }
        return state
    }

    /// Takes in what happened; the time until then is booked to what the state was busy with.
    package mutating func apply(_ timed: TimedEvent) {
        bookTime(until: timed.time, pause: timed.event.pause)
        now = max(now, timed.time)
        switch timed.event {
        case .heartbeat, .clockJumped, .remarked, .noteAdded, .commandStopRequested: break
        case .commandStarted, .commandPrinted, .commandFinished, .sourceWentSilent,
            .sourceAnswers:
            applyCommand(timed.event)
        case .sessionStarted, .sessionResumed, .paused, .resumed, .sessionEnded, .abortRequested,
            .rollbackEnded:
            applySession(timed.event)
        case .stepBegan, .stepCompleted, .stepFailed, .stepSkipped, .stepsBypassed, .stepsReopened,
            .stepTakenBack, .checkChanged, .decisionTaken, .approvalRequested, .approvalGranted,
            .approvalRefused:
            applyStep(timed.event)
        case .healthChanged, .healthySince, .steadyStateChanged, .abortCriterionChanged, .recovered,
            .relapsed:
            applyWatch(timed.event)
        default:
            applyRecord(timed.event)
        }
        noteReachedStep()
    }

    /// Notes when a step has become the next thing to do; before T0 there is nothing to do.
    private mutating func noteReachedStep() {
        guard disruptedAt != nil, let current = currentPlace, steps[current].reached == nil
        else { return }
        steps[current].reached = now
    }

    private mutating func bookTime(until time: DrillTime, pause: DrillDuration?) {
        guard disruptedAt != nil, clocksStoppedAt == nil else { return }
        ledger.book(time - now, to: activity)
        if let pause { ledger.book(pause, to: .paused) }
    }

    private mutating func applySession(_ event: DrillEvent) {
        switch event {
        case .sessionStarted(let info):
            self.info = info
            status = .running
        case .sessionResumed(let gap): interruptions.append(gap)
        case .paused: isPaused = true
        case .resumed(_, let duration):
            isPaused = false
            pausedFor += duration
        case .abortRequested(_, let reason):
            status = .aborting
            abortedAt = now
            abortReason = reason
            cutOffOpenPhase()
        case .rollbackEnded(let truth): steadyStateAfterRollback = truth
        case .sessionEnded(let reason):
            status = .ended(reason)
            endedAt = now
            cutOffOpenPhase()
        default: break
        }
    }

    private mutating func applyWatch(_ event: DrillEvent) {
        switch event {
        case .healthChanged(let truth):
            recovery.health = truth
            recovery.hasBroken = recovery.hasBroken || truth == .fails
            recovery.changedAt = now
            recovery.healthySince = truth == .holds ? now : nil
        case .healthySince(let time): recovery.healthySince = time
        case .steadyStateChanged(let truth): steadyState = truth
        case .abortCriterionChanged(let index, let holds):
            guard abortHeldSince.indices.contains(index) else { return }
            abortHeldSince[index] = holds ? now : nil
        case .recovered(let time): recovery.recoveredAt = time
        case .relapsed:
            guard let recovered = recovery.recoveredAt else { return }
            recovery.relapses.append(
                Recovery.Relapse(recoveredAt: recovered, relapsedAt: now))
            recovery.recoveredAt = nil
        default: break
        }
    }

    private mutating func applyRecord(_ event: DrillEvent) {
        switch event {
        case .sampled(let set): samples.append(set)
        case .dataLossMeasured(let loss): dataLoss = loss
        case .measuredAtEnd(let values): finalValues = values
        case .alertFired(let alert):
            alerts.append(alert)
            hasBeenTold = true
        case .alertResolved(let name): alerts.removeAll { $0.name == name }
        case .injectFired(let id, let by): applyInject(id, by: by)
        case .injectAnswered(let id, _, let text):
            updateInject(id) { [now] in
                $0.answeredAt = now
                $0.answer = text
            }
        case .injectHeld(let id, let by): updateInject(id) { $0.heldBy = by }
        case .injectReleased(let id, _): updateInject(id) { $0.heldBy = nil }
        case .injectLeftOut(let id, let by): updateInject(id) { $0.leftOutBy = by }
        case .injectsRevealed: injectsRevealedAt = injectsRevealedAt ?? now
        case .disruptionMarked: disrupt()
        case .incidentDeclared: declaredAt = declaredAt ?? now
        case .phaseEntered(let phase): enter(phase)
        case .phaseLeft(let phase): leave(phase)
        case .actionStarted(let id, let action, let by, let purpose):
            actions.append(
                ActionRecord(id: id, action: action, by: by, purpose: purpose, began: now))
        case .actionFinished(let id, let outcome):
            guard let index = actions.firstIndex(where: { $0.id == id }) else { return }
            actions[index].ended = now
            actions[index].outcome = outcome
        case .expectationJudged, .findingAdded, .whysAnswered, .correctiveActionAdded,
            .debriefEntryWithdrawn:
            applyDebrief(event)
        case .rolledBackByHand(let step, _): rolledBackByHand.insert(step)
        default: break
        }
    }

    private mutating func applyInject(_ id: String, by: String?) {
        updateInject(id) { [now] in
            $0.firedAt = now
            $0.firedBy = by
            $0.heldBy = nil
        }
        guard let inject = drill.plan.injects.first(where: { $0.id == id }) else { return }
        if inject.message != nil { hasBeenTold = true }
        if inject.disrupts { disrupt() }
    }

    private mutating func updateInject(_ id: String, _ change: (inout InjectRecord) -> Void) {
        guard let index = injects.firstIndex(where: { $0.id == id }) else { return }
        change(&injects[index])
    }

    private mutating func disrupt() {
        guard disruptedAt == nil else { return }
        disruptedAt = now
        enter(declaredAt == nil ? .detect : max(.assess, currentStep?.phase ?? .assess))
    }

    private mutating func cutOffOpenPhase() {
        guard let open = phases.firstIndex(where: { $0.ended == nil }) else { return }
        phases[open].ended = now
        phases[open].isCutOff = true
    }

    private mutating func leave(_ phase: PhaseID) {
        guard let index = phases.firstIndex(where: { $0.id == phase }) else { return }
        phases[index].ended = now
    }

    /// Closes the phase that was open and opens another, or opens an earlier one again.
    private mutating func enter(_ phase: PhaseID) {
        if let open = phases.firstIndex(where: { $0.ended == nil }) {
            guard phases[open].id != phase else { return }
            phases[open].ended = now
        }
        if let again = phases.firstIndex(where: { $0.id == phase }) {
            phases[again].ended = nil
        } else {
            phases.append(PhaseRecord(id: phase, began: now))
        }
    }
}

extension DrillEvent {
    /// The length of the pause that the event ends.
    fileprivate var pause: DrillDuration? {
        if case .resumed(_, let pausedFor) = self { pausedFor } else { nil }
    }
}

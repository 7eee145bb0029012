import DrillModel

extension Draft {
    /// How much drill time may pass without an event: what a crash can lose at most.
    static let heartbeatEvery = DrillDuration.seconds(5)

    /// Lets time pass: takes in what is observed and does everything that has fallen due.
    mutating func tick() {
        takeSamples()
        if state.status == .running {
            fireDueInjects()
            answerApprovals()
            watchChecks()
        }
        watchSteadyState()
        watchRecovery()
        if state.status == .running { watchAbortCriteria() }
        if events.isEmpty, now - state.now >= Self.heartbeatEvery { emit(.heartbeat) }
    }

    /// Records a scrape of monitoring that is newer than the last one recorded.
    private mutating func takeSamples() {
        guard let observation, !observation.seen.isEmpty else { return }
        let newest = observation.seen.values.reduce(DrillTime.start) { max($0, $1.takenAt) }
        guard newest > state.samples.last?.takenAt ?? .start else { return }
        var set = SampleSet(takenAt: newest, values: [:])
        for (metric, sample) in observation.seen {
            if let value = sample.value {
                set.values[metric] = value
            } else {
                set.unknown.append(metric)
            }
        }
        set.unknown.sort()
        emit(.sampled(set))
        if let loss = observation.dataLoss, loss != state.dataLoss { emit(.dataLossMeasured(loss)) }
    }

    private mutating func watchSteadyState() {
        guard !state.drill.plan.steadyState.isEmpty else { return }
        let truth = Truth.all(state.drill.plan.steadyState.map { $0.evaluate(actual) })
        if truth != state.steadyState { emit(.steadyStateChanged(truth)) }
    }

    /// Follows the recovery condition from T0 on, and declares recovery when its window is over.
    private mutating func watchRecovery() {
        guard state.disruptedAt != nil else { return }
        let criterion = state.drill.plan.recoveredWhen
        let truth = Truth.all(criterion.all.map { $0.evaluate(actual) })
        if truth != state.recovery.health {
            emit(.healthChanged(truth))
            if truth == .fails, state.recovery.recoveredAt != nil { emit(.relapsed) }
        }
        guard state.recovery.recoveredAt == nil, let since = state.recovery.healthySince,
            now - since >= criterion.holdFor, state.recovery.hasBroken
        else { return }
        if let loss = observation?.dataLoss, loss != state.dataLoss {
            emit(.dataLossMeasured(loss))
        }
        emit(.recovered(at: since))
    }

    private mutating func watchAbortCriteria() {
        for (index, criterion) in state.drill.plan.abortWhen.enumerated() {
            let holds = criterion.condition.evaluate(actual) == .holds
            if holds != (state.abortHeldSince[index] != nil) {
                emit(.abortCriterionChanged(index: index, holds: holds))
            }
            guard let since = state.abortHeldSince[index],
                now - since >= criterion.holdFor ?? .zero
            else { continue }
            emit(.abortRequested(by: "abort criterion", reason: criterion.reason))
            return
        }
    }
}

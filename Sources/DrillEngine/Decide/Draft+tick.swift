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
        if recording == .everything, events.isEmpty, now - state.now >= Self.heartbeatEvery {
            emit(.heartbeat)
        }
    }

    /// Records a scrape of monitoring that is newer than the last one recorded.
    private mutating func takeSamples() {
        guard recording == .everything, let newest = view.backend.sampledAt,
            newest > state.samples.takenAt.last ?? .start
        else { return }
        emit(.sampled(state.samples.change(to: view.backend.observe().seen, takenAt: newest)))
        measureDataLoss()
    }

    private mutating func watchSteadyState() {
        guard recording == .everything, !state.drill.plan.steadyState.isEmpty else { return }
        let truth = view.actual(all: state.drill.plan.steadyState)
        if truth != state.steadyState { emit(.steadyStateChanged(truth)) }
    }

    /// Follows the recovery condition from T0 on, and declares recovery when its window is over.
    mutating func watchRecovery() {
        guard let disruptedAt = state.disruptedAt else { return }
        let truth = state.shared.recovery.evaluate(on: view.backend)
        if truth != state.recovery.health {
            let changedAt = state.recovery.changedAt ?? disruptedAt
            emit(.healthChanged(truth))
            if truth == .fails, state.recovery.recoveredAt != nil { emit(.relapsed) }
            if truth == .holds { dateHealth(after: max(changedAt, disruptedAt)) }
        }
        guard state.recovery.recoveredAt == nil, let since = state.recovery.healthySince,
            now - since >= state.drill.plan.recoveredWhen.holdFor, state.recovery.hasBroken
        else { return }
        measureDataLoss()
        emit(.recovered(at: since))
    }

    /// Dates health to its newest sample, which is older than the look at it where that is all that
    /// is known of the system.
    ///
    /// A sample from before health was last another tells nothing of since when it has held.
    private mutating func dateHealth(after earliest: DrillTime) {
        guard !view.backend.knowsTruth,
            let taken = state.shared.recovery.newestSample(on: view.backend),
            earliest < taken, taken < now
        else { return }
        emit(.healthySince(at: taken))
    }

    private mutating func watchAbortCriteria() {
        for index in state.abortHeldSince.indices {
            let holds = state.shared.aborts[index].evaluate(on: view.backend) == .holds
            if holds != (state.abortHeldSince[index] != nil) {
                emit(.abortCriterionChanged(index: index, holds: holds))
            }
            guard let since = state.abortHeldSince[index] else { continue }
            guard now - since >= state.drill.plan.abortWhen[index].holdFor ?? .zero else {
                continue
            }
            emit(
                .abortRequested(
                    by: "abort criterion", reason: state.drill.plan.abortWhen[index].reason))
            stopCommands()
            return
        }
    }
}

package import DrillModel

/// A session as its events have made it: nothing here is set but by `apply`.
package struct DrillState: Hashable, Sendable {
    /// How far the session has come.
    package enum Status: Hashable, Sendable {
        case notStarted, running, aborting
        case ended(EndReason)
    }

    let shared: SharedDrill
    package var drill: Drill {
        _read { yield shared.drill }
    }
    package internal(set) var info: SessionInfo?
    package internal(set) var status = Status.notStarted
    /// The instant of the last event.
    package internal(set) var now = DrillTime.start
    package internal(set) var isPaused = false
    /// The sum of all pauses that are over.
    package internal(set) var pausedFor = DrillDuration.zero
    /// Wall time that passed while no process drove the session.
    package internal(set) var interruptions: [DrillDuration] = []

    package internal(set) var steps: [StepRecord]
    package internal(set) var phases: [PhaseRecord] = []
    package internal(set) var actions: [ActionRecord] = []
    package internal(set) var commands: [CommandRecord] = []
    /// When sources of metrics and alerts did not answer, in order.
    package internal(set) var silences: [SilentSource] = []
    package internal(set) var injects: [InjectRecord]
    /// When the injects to come were first shown where the operator could see them.
    package internal(set) var injectsRevealedAt: DrillTime?
    /// What people entered about the drill and have not taken back, in order.
    package internal(set) var debrief: [DebriefEntry] = []
    /// How many entries there were, those that were taken back among them.
    var debriefEntries = 0
    /// How many findings there were, those that were taken back among them.
    var findingsEntered = 0

    /// T0.
    package internal(set) var disruptedAt: DrillTime?
    package internal(set) var declaredAt: DrillTime?
    package internal(set) var decidedAt: DrillTime?
    package internal(set) var endedAt: DrillTime?
    /// When the drill was aborted: the clocks stop, rollback is not part of the exercise.
    package internal(set) var abortedAt: DrillTime?
    package internal(set) var recovery = Recovery()
    package internal(set) var steadyState = Truth.unknown
    /// Since when each abort criterion has held, by its place in the plan.
    package internal(set) var abortHeldSince: [DrillTime?]
    package internal(set) var abortReason: String?
    /// The steps of an aborted drill that a person has undone.
    package internal(set) var rolledBackByHand: Set<String> = []
    /// The steady state after the rollback of an aborted drill.
    package internal(set) var steadyStateAfterRollback: Truth?

    package internal(set) var alerts: [Alert] = []
    /// Whether the operator has been told anything: an alert has fired, or somebody has reported.
    package internal(set) var hasBeenTold = false
    package internal(set) var samples = SampleHistory()
    package internal(set) var dataLoss: DataLoss?
    /// Every metric at the end of the session.
    package internal(set) var finalValues: [MetricID: Double] = [:]
    package internal(set) var ledger = TimeLedger()
    /// The places of the steps that are under way.
    var activeSteps: [Int] = []
    /// The way back from what a person settled last, and from the beginning of that step.
    var undoPoint: UndoPoint?
    var begunPoint: UndoPoint?
    /// The step before which everything has been settled or jumped over.
    var floor = 0

    /// A session of this drill in which nothing has happened yet.
    package init(drill: Drill) {
        shared = SharedDrill(drill)
        abortHeldSince = drill.plan.abortWhen.map { _ in nil }
        steps = shared.steps
        injects = drill.plan.injects.map { InjectRecord(id: $0.id) }
    }
}

extension DrillState {
    /// The first step from here on that is not settled: the next thing to do.
    ///
    /// At the end of the runbook it is what was left behind, then what has failed.
    package var currentStep: StepRecord? {
        currentPlace.map { steps[$0] }
    }

    /// The name of the next thing to do.
    package var currentStepID: String? {
        currentPlace.map { steps[$0].id }
    }

    /// The place of the next thing to do.
    var currentPlace: Int? {
        (floor..<steps.count).first { !steps[$0].status.isSettled }
            ?? steps.indices.first { steps[$0].status == .pending }
            ?? steps.indices.first { steps[$0].status == .failed }
    }

    /// Whether a decision out of order went on without a step before it.
    func isLeftBehind(_ id: String) -> Bool {
        steps.prefix(floor).contains { $0.id == id && $0.status == .pending }
    }

    /// Whether a step that could be done is not the one that the runbook has next.
    package func isOutOfOrder(_ id: String) -> Bool {
        guard let record = record(id), id != currentStepID else { return false }
        return record.status != .active && record.status != .completed
    }

    /// The record of a step.
    package func record(_ id: String) -> StepRecord? {
        steps.firstIndex { $0.id == id }.map { steps[$0] }
    }

    /// The phase that the exercise is in.
    package var currentPhase: PhaseRecord? {
        phases.last { $0.ended == nil }
    }

    /// When a step was completed; `nil` for one that was not.
    package func completion(of id: String) -> DrillTime? {
        record(id).flatMap { $0.status == .completed ? $0.ended : nil }
    }

    /// Whether there is something to be seen of an incident that nobody has declared yet.
    ///
    /// What only the simulator knows does not count, or trying would tell whether it has begun. What
    /// a step of the runbook has disrupted, the operator knows.
    package var canDeclare: Bool {
        declaredAt == nil
            && (hasBeenTold || drill.plan.steadyState.contains { $0.evaluate(seen) == .fails }
                || steps.contains(where: hasDisrupted))
    }

    private func hasDisrupted(_ record: StepRecord) -> Bool {
        record.status == .completed && drill.runbook.step(record.id)?.disrupts == true
    }

    /// The actions that have not ended.
    package var runningActions: [ActionRecord] {
        actions.filter { $0.outcome == nil }
    }

    /// Whether the action or the command of a step is under way in the system.
    package func isRunning(_ id: String) -> Bool {
        runningActions.contains { $0.purpose == .step(id: id) }
            || runningCommands.contains { $0.start.purpose == .step(id: id) }
    }

    /// The time from T0 until `now`, or until the exercise was over.
    package func elapsed(at now: DrillTime) -> DrillDuration? {
        disruptedAt.map { (clocksStoppedAt ?? now) - $0 }
    }

    /// When the exercise was over: at the abort, or else at the end.
    package var clocksStoppedAt: DrillTime? { abortedAt ?? endedAt }

    /// The latest value that monitoring has for a metric; `nil` when unknown.
    package func seen(_ metric: MetricID) -> Double? {
        samples[metric]
    }

    /// What was lost for good; `nil` while it is at risk only, or cannot be known.
    ///
    /// When the system has recovered without a promotion, the writes at risk are there again.
    package var finalDataLoss: DataLoss? {
        guard let dataLoss, dataLoss.isAtRisk else { return dataLoss }
        return recovery.recoveredAt == nil ? nil : DataLoss.none
    }

    /// The steps of an aborted drill that left something to roll back, newest first.
    ///
    /// A step counts when it was completed, or when its action was begun and has not failed.
    package var rollbacks: [(step: RunbookStep, rollback: RunbookStep.Rollback)] {
        let attempts =
            actions.filter { $0.outcome?.succeeded != false }.map(\.purpose)
            + commands.filter { $0.result?.succeeded != false }.map(\.start.purpose)
        let undone = attempts.compactMap { purpose in
            if case .rollback(let step) = purpose { step } else { nil }
        }
        return steps.reversed().filter { hasRun($0) && !undone.contains($0.id) }
            .filter { !rolledBackByHand.contains($0.id) }
            .sorted { ($0.began ?? .start) > ($1.began ?? .start) }
            .compactMap { record in
                guard let step = drill.runbook.step(record.id), let rollback = step.rollback
                else { return nil }
                return (step, rollback)
            }
    }

    /// The rollbacks that Muster can perform, newest first; the others are up to a person.
    package var performedRollbacks: [(step: RunbookStep, rollback: RunbookStep.Rollback)] {
        rollbacks.filter { $0.rollback.isPerformed(on: drill.backend) }
    }

    private func hasRun(_ record: StepRecord) -> Bool {
        record.status == .completed
            || actions.contains {
                $0.purpose == .step(id: record.id) && $0.outcome?.succeeded != false
            }
            || commands.contains { $0.start.purpose == .step(id: record.id) }
    }
}

package import DrillModel

/// The figures of a session: a function of its state alone.
///
/// The outcome depends on RTO and RPO; a phase that takes longer than its target is reported as
/// such and does not by itself make a drill missed.
package struct Score: Hashable, Sendable {
    /// A target with the figure that was measured against it.
    package struct Measure: Hashable, Sendable {
        /// `nil` where the plan sets no target.
        package var target: DrillDuration?
        /// `nil` where it has not come to an end, or cannot be known.
        package var actual: DrillDuration?

        /// The target has passed without a figure, or no figure can come any more.
        package var isOverdue = false

        package init(
            target: DrillDuration? = nil, actual: DrillDuration? = nil, isOverdue: Bool = false
        ) {
            self.target = target
            self.actual = actual
            self.isOverdue = isOverdue
        }

        /// Whether the target was kept; `nil` without a target, or while it can still be kept.
        package var met: Bool? {
            guard let target else { return nil }
            return actual.map { $0 <= target } ?? (isOverdue ? false : nil)
        }
    }

    /// A phase with its times on the exercise clock.
    package struct Phase: Hashable, Sendable {
        package var id: PhaseID
        package var began: DrillTime?
        package var ended: DrillTime?
        package var measure: Measure
    }

    package var outcome: Outcome
    /// Recovery: RTA against RTO.
    package var recovery: Measure
    /// Data: RPA against RPO.
    package var data: Measure
    package var lostWrites: Int?
    /// T0 to the declaration; zero when an earlier alert had led to it before T0.
    package var timeToDetect: DrillDuration?
    /// The declaration to the decision that starts recovery.
    package var timeToDecide: DrillDuration?
    /// T0 to the end of contain.
    package var timeToContain: DrillDuration?
    package var phases: [Phase]

    /// Reads the figures off a state.
    package init(_ state: DrillState) {
        let plan = state.drill.plan
        let began = state.disruptedAt
        recovery = Self.recovery(in: state)
        let loss = state.finalDataLoss
        data = Measure(target: plan.objectives.rpo, actual: loss?.span)
        lostWrites = loss?.lostWrites
        timeToDetect = state.declaredAt.flatMap { declared in
            began.map { max($0, declared) - $0 }
        }
        timeToDecide = state.decidedAt.flatMap { decided in
            state.declaredAt.map { decided - $0 }
        }
        let contain = state.phases.first { $0.id == .contain && !$0.isCutOff }
        timeToContain = contain?.ended.flatMap { ended in began.map { ended - $0 } }
        phases = Self.phases(of: state)
        outcome = .interrupted
        outcome = verdict(on: state)
    }

    /// T0 to recovered: RTA.
    package var timeToRecover: DrillDuration? { recovery.actual }

    private static func recovery(in state: DrillState) -> Measure {
        let target = state.drill.plan.objectives.rto
        let actual = state.disruptedAt.flatMap { began in
            state.recovery.recoveredAt.map { max($0, began) - began }
        }
        let elapsed = state.elapsed(at: state.now) ?? .zero
        let isOverdue = state.endedAt != nil || target.map { elapsed > $0 } ?? false
        return Measure(target: target, actual: actual, isOverdue: isOverdue && actual == nil)
    }

    private static func phases(of state: DrillState) -> [Phase] {
        let inRunbook = Set(state.steps.map(\.phase))
        return PhaseID.allCases.compactMap { id in
            let record = state.phases.first { $0.id == id }
            let target = state.drill.plan.phases[id]
            guard record != nil || target != nil || inRunbook.contains(id) else { return nil }
            return Phase(
                id: id,
                began: record?.began,
                ended: record?.ended,
                measure: Measure(target: target, actual: actual(of: record, target)))
        }
    }

    /// The time of a phase; one that was cut off has a figure only if it was late by then.
    private static func actual(
        of record: PhaseRecord?, _ target: DrillDuration?
    ) -> DrillDuration? {
        guard let record, let ended = record.ended else { return nil }
        let elapsed = ended - record.began
        guard record.isCutOff else { return elapsed }
        return target.map { elapsed > $0 } == true ? elapsed : nil
    }

    /// A drill in which nothing was disrupted never ran, and is not met.
    private func verdict(on state: DrillState) -> Outcome {
        guard case .ended(let reason) = state.status else { return .interrupted }
        guard reason != .aborted else { return .aborted }
        guard reason == .finished else { return .missed }
        guard state.disruptedAt != nil, state.recovery.recoveredAt != nil else { return .missed }
        let kept = [recovery, data].allSatisfy { $0.target == nil || $0.met == true }
        return kept ? .met : .missed
    }
}

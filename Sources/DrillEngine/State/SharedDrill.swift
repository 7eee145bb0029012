import DrillModel

/// A drill that many states share.
///
/// Thousands of words make up a drill, and none of them changes while it runs; a state that held
/// them itself would copy some thirty references each time that it is copied.
final class SharedDrill: Hashable, Sendable {
    let drill: Drill
    /// Whether each inject of the plan waits for a condition.
    let isConditional: [Bool]
    let hasConditionalInjects: Bool
    /// The recovery condition, and each abort criterion.
    let recovery: Watched
    let aborts: [Watched]
    /// The steps as they are before anything has happened.
    let steps: [StepRecord]
    /// What each of them checks.
    let checks: [Check?]

    init(_ drill: Drill) {
        self.drill = drill
        isConditional = drill.plan.injects.map { inject in
            if case .when = inject.trigger { true } else { false }
        }
        hasConditionalInjects = isConditional.contains(true)
        let conditions = drill.plan.recoveredWhen.all + drill.plan.abortWhen.map(\.condition)
        let watched = MetricList(conditions.flatMap(\.metrics))
        recovery = Watched(all: drill.plan.recoveredWhen.all, in: watched)
        aborts = drill.plan.abortWhen.map { Watched(all: [$0.condition], in: watched) }
        let steps = drill.runbook.phasedSteps
        self.steps = steps.map { StepRecord(id: $0.step.id, phase: $0.phase, kind: $0.step.kind) }
        checks = steps.map(\.step.check)
    }

    static func == (left: SharedDrill, right: SharedDrill) -> Bool {
        left === right || left.drill == right.drill
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(drill)
    }
}

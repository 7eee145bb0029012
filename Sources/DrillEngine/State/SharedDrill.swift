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
    /// What each step checks, in the order of the steps.
    let checks: [Check?]

    init(_ drill: Drill) {
        self.drill = drill
        isConditional = drill.plan.injects.map { inject in
            if case .when = inject.trigger { true } else { false }
        }
        hasConditionalInjects = isConditional.contains(true)
        recovery = Watched(all: drill.plan.recoveredWhen.all)
        aborts = drill.plan.abortWhen.map { Watched(all: [$0.condition]) }
        checks = drill.runbook.phasedSteps.map(\.step.check)
    }

    static func == (left: SharedDrill, right: SharedDrill) -> Bool {
        left === right || left.drill == right.drill
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(drill)
    }
}

import DrillEngine
import DrillModel

extension PlainText {
    /// How far back a value is compared with, in drill time.
    private static let before = DrillDuration.minutes(1)

    /// What monitoring has, one metric a line: with limits first, or all of them.
    static func metrics(_ state: DrillState, all: Bool) -> [String] {
        guard let takenAt = state.samples.takenAt.last else {
            return ["Nothing has been scraped yet."]
        }
        let limits = limits(in: state)
        let metrics = state.samples.metrics
        let known =
            metrics.filter { !state.samples.isUnknown($0) }
            + metrics.filter(state.samples.isUnknown)
        let limited = known.filter { id in limits.contains { $0.metric == id } }
        let shown = all ? known : limited
        let rest = known.count - shown.count
        return ["As of \(takenAt.sinceStart.clock):"]
            + shown.map { id in
                "  " + metric(id, in: state, limits: limits.filter { $0.metric == id })
            } + (rest > 0 ? ["  \(rest) more without a limit: metrics all."] : [])
    }

    /// What the current step, recovery and the steady state need, each once.
    private static func limits(in state: DrillState) -> [Condition.Comparison] {
        let plan = state.drill.plan
        let step = state.currentStep.flatMap { state.drill.runbook.step($0.id) }
        let all =
            (step?.check?.condition.comparisons ?? [])
            + plan.recoveredWhen.all.flatMap(\.comparisons)
            + plan.steadyState.flatMap(\.comparisons)
        return all.reduce(into: []) { known, comparison in
            if !known.contains(comparison) { known.append(comparison) }
        }
    }

    /// A metric's value, how it has moved, and whether it keeps its limits.
    static func metric(
        _ id: MetricID, in state: DrillState, limits: [Condition.Comparison]
    ) -> String {
        guard let value = state.seen(id) else { return "\(id): unknown" + needs(nil, limits) }
        let unit = limits.first?.threshold.unit ?? state.drill.unit(of: id) ?? .count
        return "\(id): \(Quantity(value, unit))" + movement(of: id, to: value, unit, state)
            + needs(value, limits)
    }

    private static func needs(_ value: Double?, _ limits: [Condition.Comparison]) -> String {
        limits.map { limit in
            let isKept = value.map { limit.relation.holds($0, limit.threshold.value) }
            let word = isKept.map { $0 ? "kept" : "not kept" } ?? "not known"
            return "; needs \(limit.relation.rawValue) \(limit.threshold), \(word)"
        }.joined()
    }

    /// Where the value was a while ago, in words.
    private static func movement(
        of id: MetricID, to value: Double, _ unit: Quantity.Unit, _ state: DrillState
    ) -> String {
        guard let latest = state.samples.takenAt.last,
            let old = state.samples.value(of: id, at: latest - before)
        else { return "" }
        let (new, was) = ("\(Quantity(value, unit))", "\(Quantity(old, unit))")
        guard new != was else { return ", steady" }
        return value > old ? ", up from \(was)" : ", down from \(was)"
    }
}

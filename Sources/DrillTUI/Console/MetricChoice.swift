import DrillEngine
import DrillModel

/// Which metrics matter now, the most important first.
struct MetricChoice {
    let session: SessionModel
    /// The step that is shown.
    let step: RunbookStep?

    private static let most = 4

    /// What the step names, what recovery needs and what the steady state needs, each once.
    ///
    /// What monitoring has never had a value for is not shown, or its name would tell of things
    /// that nobody can see; the steady state is what everybody watches anyway.
    var metrics: [ShownMetric] {
        let plan = session.state.drill.plan
        let steady = plan.steadyState.flatMap(\.comparisons)
        let limits =
            (step?.check?.condition.comparisons ?? [])
            + plan.recoveredWhen.all.flatMap(\.comparisons) + steady
        let expected = Set(steady.map(\.metric).filter(isExpected))
        var chosen: [MetricID] = []
        for id in named + limits.map(\.metric) where !chosen.contains(id) {
            if session.state.samples.hasHadValue(id) || expected.contains(id) { chosen.append(id) }
        }
        return chosen.prefix(Self.most).map { id in
            let limit = limits.first { $0.metric == id }
            return ShownMetric(
                id: id,
                unit: limit?.threshold.unit ?? session.state.drill.unit(of: id) ?? .count,
                limit: limit)
        }
    }

    /// The metrics that the text of the step names between back-ticks.
    private var named: [MetricID] {
        let parts = (step?.prose ?? "").split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { !$0.isMultiple(of: 2) }
            .compactMap { MetricID(String(parts[$0])) }
    }

    /// Whether monitoring may have a value yet to come.
    private func isExpected(_ metric: MetricID) -> Bool {
        let samples = session.state.samples
        return samples.count == 0 || samples.isUnknown(metric)
    }
}

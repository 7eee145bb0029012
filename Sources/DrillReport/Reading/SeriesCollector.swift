import DrillEngine
import DrillModel

/// Collects the metrics that the plan and the runbook hold against a limit, with what was seen.
struct SeriesCollector {
    private var series: [MetricSeries] = []

    /// The series of a session, those of the recovery condition first.
    static func all(of state: DrillState) -> [MetricSeries] {
        var collector = SeriesCollector()
        let plan = state.drill.plan
        for condition in plan.recoveredWhen.all { collector.add(condition, "recovered when") }
        for condition in plan.steadyState { collector.add(condition, "steady state") }
        for criterion in plan.abortWhen { collector.add(criterion.condition, "abort when") }
        for (_, step) in state.drill.runbook.phasedSteps {
            guard let check = step.check else { continue }
            collector.add(check.condition, Words.quoted(step.title))
        }
        collector.fill(from: state.samples)
        return collector.series.filter { $0.points.contains { $0.value != nil } }
    }

    private mutating func add(_ condition: Condition, _ name: String) {
        for comparison in condition.comparisons {
            let limit = MetricSeries.Limit(of: name, comparison: comparison)
            if let known = series.firstIndex(where: { $0.metric == comparison.metric }) {
                guard !series[known].limits.contains(limit) else { continue }
                series[known].limits.append(limit)
            } else {
                series.append(
                    MetricSeries(
                        metric: comparison.metric, unit: comparison.threshold.unit,
                        limits: [limit], points: []))
            }
        }
    }

    private mutating func fill(from samples: SampleHistory) {
        for index in series.indices {
            let values = samples.values(of: series[index].metric, in: samples.takenAt.indices)
            series[index].points = zip(samples.takenAt, values).map {
                MetricSeries.Point(at: $0, value: $1)
            }
        }
    }
}

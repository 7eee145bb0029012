package import DrillModel

/// What monitoring had of one metric over the session, with the limits that the plan sets for it.
package struct MetricSeries: Hashable, Sendable {
    /// A value at an instant; `nil` where monitoring had none.
    package struct Point: Hashable, Sendable {
        package var at: DrillTime
        package var value: Double?
    }

    /// A number of the plan or runbook that the metric is held against.
    package struct Limit: Hashable, Sendable {
        /// What the limit belongs to: `recovered when`, `steady state`, `abort when`, or a step.
        package var of: String
        package var comparison: Condition.Comparison

        /// The limit in words: `recovered when >= 95%`.
        package var title: String {
            "\(of) \(comparison.relation.rawValue) \(comparison.threshold)"
        }
    }

    package var metric: MetricID
    package var unit: Quantity.Unit
    package var limits: [Limit]
    package var points: [Point]
}

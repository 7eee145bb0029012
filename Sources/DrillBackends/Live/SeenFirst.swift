package import DrillModel

/// What was seen of a real environment before a session.
package struct SeenFirst: Sendable {
    /// What came of each metric, in the order of the plan.
    package let looks: [(metric: MetricID, look: Look)]
    package let complaints: [SourceComplaint]

    /// The value of a metric; `nil` where it has none.
    package func value(of metric: MetricID) -> Double? {
        guard case .value(let value, _)? = looks.first(where: { $0.metric == metric })?.look else {
            return nil
        }
        return value
    }
}

package import DrillModel

/// Metrics in their order, and where each of them stands.
package final class MetricNames: Sendable {
    package let sorted: [MetricID]
    let places: [MetricID: Int]

    /// - Parameter metrics: each once, in any order.
    package init(_ metrics: some Sequence<MetricID> = []) {
        sorted = metrics.sorted()
        places = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($0.element, $0.offset) })
    }

    /// The same names, or new ones where some metrics are not among them.
    package func including(_ metrics: some Sequence<MetricID>) -> MetricNames {
        let new = Set(metrics.filter { places[$0] == nil })
        return new.isEmpty ? self : MetricNames(new.union(sorted))
    }
}

import DrillModel

/// Metrics in their order, and where each of them stands.
final class MetricNames: Sendable {
    let sorted: [MetricID]
    let places: [MetricID: Int]

    init(_ sorted: [MetricID]) {
        self.sorted = sorted
        places = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($0.element, $0.offset) })
    }
}

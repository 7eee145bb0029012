/// A metric whose value at the end belongs on the first page of the report.
package struct KeyFigure: Hashable, Codable, Sendable {
    package var metric: MetricID
    /// What it tells a manager, in words: `Data that left`.
    package var label: String

    package init(metric: MetricID, label: String) {
        self.metric = metric
        self.label = label
    }
}

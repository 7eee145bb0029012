package import DrillModel

/// What monitoring had at one scrape.
package struct SampleSet: Hashable, Codable, Sendable {
    /// The newest instant for which a value was taken.
    package var takenAt: DrillTime
    package var values: MetricValues
    /// Metrics without a value: unknown, never healthy.
    package var unknown: [MetricID]

    package init(takenAt: DrillTime, values: MetricValues, unknown: [MetricID] = []) {
        self.takenAt = takenAt
        self.values = values
        self.unknown = unknown
    }
}

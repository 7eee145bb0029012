package import DrillModel

/// What monitoring had at one scrape, as far as it differs from the scrape before.
///
/// Most metrics of a system stand still most of the time. What is named in neither list is as it was;
/// journals of before 22 November 2026 name every metric in every set, which reads the same.
package struct SampleSet: Hashable, Codable, Sendable {
    /// The newest instant for which a value was taken.
    package var takenAt: DrillTime
    /// The metrics that have another value now.
    package var values: MetricValues
    /// The metrics that have no value any more, or never had one: unknown, never healthy.
    package var unknown: [MetricID]

    package init(takenAt: DrillTime, values: MetricValues, unknown: [MetricID] = []) {
        self.takenAt = takenAt
        self.values = values
        self.unknown = unknown
    }
}

/// A value as monitoring has it.
package struct Sample: Hashable, Codable, Sendable {
    /// The instant for which the value was taken.
    package var takenAt: DrillTime
    /// `nil` when monitoring has no value: unknown, never healthy.
    package var value: Double?

    package init(takenAt: DrillTime, value: Double?) {
        self.takenAt = takenAt
        self.value = value
    }
}

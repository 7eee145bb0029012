/// A number with its unit, as a user writes it in a condition or a parameter: `1%`, `30s`, `2GB`, `12`.
package struct Quantity: Hashable, Codable, Sendable {
    /// What a number counts; metrics and parameters declare theirs, so that mixing them up is an error.
    package enum Unit: String, Codable, Sendable, CaseIterable {
        /// A share from 0 to 1, written as per cent.
        case ratio
        /// Seconds, written with a unit of time.
        case seconds
        /// Bytes, written with a unit of size.
        case bytes
        /// A plain number of things.
        case count
        /// Things a second, written `120/s`.
        case perSecond = "per_second"
        /// Bytes a second, written `40MB/s`.
        case bytesPerSecond = "bytes_per_second"
    }

    /// The value in the base unit: 0.01 for `1%`, 0.2 for `200ms`, 2e9 for `2GB`.
    package var value: Double
    package var unit: Unit

    package init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }
}

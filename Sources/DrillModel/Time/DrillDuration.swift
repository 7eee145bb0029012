/// A length of time in whole milliseconds, written with its units: `45s`, `1m30s`, `72h`, `250ms`.
package struct DrillDuration: Hashable, Comparable, Sendable {
    /// The length in milliseconds; negative lengths occur only as differences.
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// No time at all.
    package static let zero = DrillDuration(milliseconds: 0)

    /// Whole seconds.
    package static func seconds(_ count: Int64) -> DrillDuration {
        DrillDuration(milliseconds: count * 1000)
    }

    /// Seconds with a fraction, rounded to the nearest millisecond.
    package init(seconds: Double) {
        self.init(milliseconds: Int64((seconds * 1000).rounded()))
    }

    /// Whole minutes.
    package static func minutes(_ count: Int64) -> DrillDuration {
        .seconds(count * 60)
    }

    /// The length in seconds, as reports print it.
    package var seconds: Double {
        Double(milliseconds) / 1000
    }

    /// The length without its fraction of a second.
    package var wholeSeconds: DrillDuration {
        .seconds(milliseconds / 1000)
    }

    package static func < (left: DrillDuration, right: DrillDuration) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (left: DrillDuration, right: DrillDuration) -> DrillDuration {
        DrillDuration(milliseconds: left.milliseconds + right.milliseconds)
    }

    package static func - (left: DrillDuration, right: DrillDuration) -> DrillDuration {
        DrillDuration(milliseconds: left.milliseconds - right.milliseconds)
    }

    package static func += (left: inout DrillDuration, right: DrillDuration) {
        left = left + right
    }
}

extension DrillDuration: Codable {
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

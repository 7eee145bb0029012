/// An instant on the exercise clock: milliseconds since the session began, pauses left out.
package struct DrillTime: Hashable, Comparable, Sendable {
    /// Milliseconds since the session began; never negative.
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The beginning of the session.
    package static let start = DrillTime(milliseconds: 0)

    /// The instant this many whole seconds into the session.
    package static func seconds(_ count: Int64) -> DrillTime {
        DrillTime(milliseconds: count * 1000)
    }

    /// How long after the beginning of the session this instant is.
    package var sinceStart: DrillDuration {
        DrillDuration(milliseconds: milliseconds)
    }

    package static func < (left: DrillTime, right: DrillTime) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (time: DrillTime, duration: DrillDuration) -> DrillTime {
        DrillTime(milliseconds: time.milliseconds + duration.milliseconds)
    }

    package static func - (time: DrillTime, duration: DrillDuration) -> DrillTime {
        DrillTime(milliseconds: time.milliseconds - duration.milliseconds)
    }

    package static func - (later: DrillTime, earlier: DrillTime) -> DrillDuration {
        DrillDuration(milliseconds: later.milliseconds - earlier.milliseconds)
    }
}

extension DrillTime: Codable {
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

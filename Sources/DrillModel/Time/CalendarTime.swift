/// A wall-clock instant in the Gregorian calendar, UTC.
///
/// The conversion is Howard Hinnant's `civil_from_days` (chrono-Compatible Low-Level Date
/// Algorithms, 2013), in whole numbers throughout.
package struct CalendarTime: Hashable, Sendable {
    package let year: Int64
    /// From 1 to 12.
    package let month: Int64
    /// From 1 to 31.
    package let day: Int64
    /// Milliseconds since midnight.
    private let timeOfDay: Int64

    /// The calendar time of an instant in ms since 1970 (UTC).
    package init(_ wall: Int64) {
        let (days, timeOfDay) = Self.divide(wall, by: 86_400_000)
        self.timeOfDay = timeOfDay
        let (era, dayOfEra) = Self.divide(days + 719_468, by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Rounds towards the past, so that the rest is never negative.
    private static func divide(
        _ number: Int64, by divisor: Int64
    ) -> (quotient: Int64, rest: Int64) {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}

extension CalendarTime {
    /// The day: `2026-11-21`.
    package var date: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// As in names: `20261121-013000`.
    package var compact: String {
        Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2) + "-"
            + hour + minute + second
    }

    /// As people read it: `2026-11-21 01:30 UTC`.
    package var readable: String {
        "\(date) \(hour):\(minute) UTC"
    }

    /// As people read it, to the second: `2026-11-21 01:30:05 UTC`.
    package var exact: String {
        "\(date) \(hour):\(minute):\(second) UTC"
    }

    /// As RFC 3339 writes it, with milliseconds if there are any: `2026-11-21T01:30:05.250Z`.
    package var timestamp: String {
        let milliseconds = timeOfDay % 1000
        let fraction = milliseconds == 0 ? "" : "." + Self.padded(milliseconds, 3)
        return "\(date)T\(hour):\(minute):\(second)\(fraction)Z"
    }

    private var hour: String { Self.padded(timeOfDay / 3_600_000, 2) }
    private var minute: String { Self.padded(timeOfDay / 60_000 % 60, 2) }
    private var second: String { Self.padded(timeOfDay / 1000 % 60, 2) }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}

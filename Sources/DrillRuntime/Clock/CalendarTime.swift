/// A wall-clock instant in the Gregorian calendar, UTC.
///
/// The conversion is Howard Hinnant's `civil_from_days` (chrono-Compatible Low-Level Date
/// Algorithms, 2013).
package struct CalendarTime: Hashable, Sendable {
    package let year: Int64
    package let month: Int64
    package let day: Int64
    /// Seconds since midnight.
    private let second: Int64

    /// The calendar time of an instant in ms since 1970 (UTC).
    package init(_ wall: Int64) {
        let seconds = (Double(wall) / 1000).rounded(.down)
        let days = Int64((seconds / 86_400).rounded(.down))
        second = Int64(seconds) - days * 86_400
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// As in names: `20261121-013000`.
    package var compact: String {
        "\(year)\(two(month))\(two(day))-\(two(second / 3600))\(two(second / 60 % 60))"
            + two(second % 60)
    }

    /// As people read it: `2026-11-21 01:30 UTC`.
    package var readable: String {
        "\(year)-\(two(month))-\(two(day)) \(two(second / 3600)):\(two(second / 60 % 60)) UTC"
    }

    private func two(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

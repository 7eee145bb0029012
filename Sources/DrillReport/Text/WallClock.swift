/// Instants of the wall clock as text, in UTC.
enum WallClock {
    private static let day: Int64 = 86_400_000

    /// An instant, in ms since 1970 (UTC), as RFC 3339 writes it; with milliseconds if there are any.
    static func timestamp(_ instant: Int64) -> String {
        let milliseconds = floorMod(instant, 1000)
        let fraction = milliseconds == 0 ? "" : "." + padded(milliseconds, 3)
        return "\(date(instant))T\(time(instant))\(fraction)Z"
    }

    /// An instant for readers: `2026-11-21 02:10:05 UTC`.
    static func words(_ instant: Int64) -> String {
        "\(date(instant)) \(time(instant)) UTC"
    }

    /// The day of an instant: `2026-11-21`.
    static func date(_ instant: Int64) -> String {
        let (year, month, day) = civil(daysSince1970: floorDiv(instant, day))
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private static func time(_ instant: Int64) -> String {
        let seconds = floorMod(instant, day) / 1000
        return [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { padded($0, 2) }.joined(separator: ":")
    }

    /// The Gregorian date of a day: Howard Hinnant's `civil_from_days`, which counts from March on.
    private static func civil(daysSince1970 days: Int64) -> (Int64, Int64, Int64) {
        let shifted = days + 719_468
        let era = floorDiv(shifted, 146_097)
        let dayOfEra = floorMod(shifted, 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func floorDiv(_ number: Int64, _ divisor: Int64) -> Int64 {
        (number - floorMod(number, divisor)) / divisor
    }

    private static func floorMod(_ number: Int64, _ divisor: Int64) -> Int64 {
        let rest = number % divisor
        return rest < 0 ? rest + divisor : rest
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

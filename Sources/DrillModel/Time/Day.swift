/// A day of the Gregorian calendar, written `2026-12-31`.
package struct Day: Hashable, Comparable, Codable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int64

    private static let milliseconds: Int64 = 86_400_000

    /// The day, in UTC, of an instant in ms since 1970.
    package init(of wall: Int64) {
        let (days, rest) = wall.quotientAndRemainder(dividingBy: Self.milliseconds)
        number = rest < 0 ? days - 1 : days
    }

    /// Reads `2026-12-31`; `nil` for anything else, a day that the calendar has not included.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let year = Int64(parts[0]), let month = Int64(parts[1]), let day = Int64(parts[2]),
            (1...12).contains(month), day >= 1
        else { return nil }
        number = Self.number(year: year, month: month, day: day)
        // A day that the month has not would be read as one of the next month.
        guard description == text else { return nil }
    }

    /// Howard Hinnant's `days_from_civil`, as `CalendarTime` has its inverse.
    private static func number(year: Int64, month: Int64, day: Int64) -> Int64 {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 399) / 400
        let yearOfEra = yearFromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Its beginning in UTC, in ms since 1970.
    package var wall: Int64 { number * Self.milliseconds }

    /// The days from another day to this one.
    package static func - (later: Day, earlier: Day) -> Int {
        Int(later.number - earlier.number)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}

extension Day: CustomStringConvertible {
    package var description: String { CalendarTime(wall).date }
}

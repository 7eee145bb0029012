package import DrillModel

/// Counting in business days: Monday to Friday, UTC, without public holidays.
package enum BusinessDays {
    private static let day: Int64 = 86_400_000

    /// The elapsed time that a number of business days takes from an instant on.
    ///
    /// - Parameters:
    ///   - duration: business days of 24 hours.
    ///   - from: ms since 1970-01-01 (UTC), a Thursday.
    /// - Returns: the elapsed time, weekends included.
    package static func span(of duration: DrillDuration, from: Int64) -> DrillDuration {
        var left = duration.milliseconds
        var now = from
        while left > 0 {
            let untilMidnight = day - now % day
            if isBusinessDay(now) {
                let step = min(left, untilMidnight)
                left -= step
                now += step
            } else {
                now += untilMidnight
            }
        }
        return DrillDuration(milliseconds: now - from)
    }

    private static func isBusinessDay(_ instant: Int64) -> Bool {
        // Day 0 is a Thursday, so days 2 and 3 of each week are Saturday and Sunday.
        !(2...3).contains(instant / day % 7)
    }
}

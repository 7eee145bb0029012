import DrillModel
import Testing

@Suite struct CalendarTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"),
            (1_795_226_405_250, "2026-11-21T02:00:05.250Z"),
            (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (-61_000_000_000_000, "0036-12-26T11:33:20Z"),
        ] as [(Int64, String)])
    func instantsAreRight(_ wall: Int64, _ text: String) {
        #expect(CalendarTime(wall).timestamp == text)
    }

    @Test func hasAFormForEachUse() {
        let time = CalendarTime(1_795_226_405_250)
        #expect(time.date == "2026-11-21")
        #expect(time.compact == "20261121-020005")
        #expect(time.readable == "2026-11-21 02:00 UTC")
        #expect(time.exact == "2026-11-21 02:00:05 UTC")
        #expect((time.year, time.month, time.day) == (2026, 11, 21))
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var (year, month, day) = (1970, 1, 1) as (Int64, Int64, Int64)
        for index in 0..<146_097 as Range<Int64> {
            let time = CalendarTime(index * 86_400_000)
            #expect((time.year, time.month, time.day) == (year, month, day))
            guard (time.year, time.month, time.day) == (year, month, day) else { return }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[Int(month) - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(arguments: [Int64.min, Int64.max])
    func extremesDoNoHarm(_ wall: Int64) {
        let time = CalendarTime(wall)
        #expect((1...12).contains(time.month) && (1...31).contains(time.day))
        #expect(time.timestamp.hasSuffix("Z"))
    }
}

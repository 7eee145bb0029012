import DrillModel
import Testing

@Suite("Days")
struct DayTests {
    @Test(arguments: ["1970-01-01", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])
    func aDayIsReadAsItIsWritten(text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test(arguments: [
        "", "2026-2-3", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
        "soon",
        "2026/01/01", "٢٠٢٦-٠١-٠١",
    ])
    func whatTheCalendarHasNotIsNoDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func everyDayOfFourCenturiesIsItself() {
        for number in stride(from: Int64(-141_427), to: 150_000, by: 1) {
            let day = Day(of: number * 86_400_000 + 5)
            #expect(day.number == number)
            if Day(day.description) != day { Issue.record("\(day)") }
        }
    }
}

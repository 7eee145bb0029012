import CustomDump
import DrillModel
import DrillReport
import Testing

@Suite("Calendars")
struct CalendarFileTests {
    private func entry(_ kind: CalendarEntry.Kind, _ summary: String) throws -> CalendarEntry {
        CalendarEntry(
            kind, uid: "drill-zone-lost@muster", day: try #require(Day("2026-12-31")),
            summary: summary, details: "Due; see, \\ there.\nNext line.",
            revisedOn: 1_795_224_605_000, sequence: 3)
    }

    @Test func anEventLastsItsDay() throws {
        let lines = CalendarFile.render([try entry(.event, "Drill: Zone lost")], toolVersion: "1.0")
            .split(separator: "\r\n")
        expectNoDifference(
            lines,
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//Muster 1.0//EN",
                "CALSCALE:GREGORIAN", "X-WR-CALNAME:Drills and corrective actions",
                "BEGIN:VEVENT", "UID:drill-zone-lost@muster", "DTSTAMP:20261121T013005Z",
                "SEQUENCE:3", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
                "TRANSP:TRANSPARENT", "SUMMARY:Drill: Zone lost",
                "DESCRIPTION:Due\\; see\\, \\\\ there.\\nNext line.", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test(arguments: ["é", "€", "😀", "x"])
    func noLineIsLongerThan75OctetsAndNoneEndsWithinACharacter(of letter: String) throws {
        for count in 60...90 {
            let summary = String(repeating: letter, count: count)
            let text = CalendarFile.render([try entry(.task, summary)], toolVersion: "1.0")
            let lines = text.utf8.split(separator: 10)
            #expect(lines.allSatisfy { $0.last == 13 && $0.count <= 76 })
            #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
            #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(summary)\r\n"))
        }
    }

    @Test func textFromOutsideAddsNoLine() throws {
        let text = CalendarFile.render(
            [try entry(.event, "a\r\nEND:VCALENDAR\u{1B}[2J")], toolVersion: "1.0")
        #expect(text.contains("SUMMARY:a\\nEND:VCALENDAR\u{FFFD}[2J\r\n"))
    }
}

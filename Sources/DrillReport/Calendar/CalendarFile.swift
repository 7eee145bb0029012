import DrillModel

/// Days as an iCalendar file (RFC 5545), which calendars import or subscribe to.
///
/// It has no `METHOD`, so that `DTSTAMP` is the time of the last revision: equal facts make equal bytes.
package enum CalendarFile {
    /// A line holds at most so many octets, its end left out.
    private static let mostOctets = 75

    /// The text of the file; its lines end in CRLF.
    package static func render(_ entries: [CalendarEntry], toolVersion: String) -> String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0",
            "PRODID:-//Muster//Muster \(escaped(toolVersion))//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:Drills and corrective actions",
        ]
        return (head + entries.flatMap(lines) + ["END:VCALENDAR"])
            .map { folded($0) + "\r\n" }.joined()
    }

    private static func lines(of entry: CalendarEntry) -> [String] {
        let day = compact(entry.day)
        let when =
            switch entry.kind {
            case .event:
                [
                    "DTSTART;VALUE=DATE:\(day)",
                    "DTEND;VALUE=DATE:\(compact(Day(of: entry.day.wall + 86_400_000)))",
                    "TRANSP:TRANSPARENT",
                ]
            case .task: ["DUE;VALUE=DATE:\(day)", "STATUS:NEEDS-ACTION"]
            }
        let stamp = String(CalendarTime(entry.revisedOn).compact.map { $0 == "-" ? "T" : $0 })
        return [
            "BEGIN:\(entry.kind.rawValue)", "UID:\(escaped(entry.uid))", "DTSTAMP:\(stamp)Z",
            "SEQUENCE:\(entry.sequence)",
        ] + when + [
            "SUMMARY:\(escaped(entry.summary))", "DESCRIPTION:\(escaped(entry.details))",
            "END:\(entry.kind.rawValue)",
        ]
    }

    private static func compact(_ day: Day) -> String {
        day.description.filter { $0 != "-" }
    }

    /// Text as a value of RFC 5545 section 3.3.11.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\t": result += " "
            case _ where character.isNewline: result += "\\n"
            default: result += VisibleText.of(String(character))
            }
        }
    }

    /// A line in pieces of at most 75 octets, none of which ends within a character; each but the first
    /// begins with a blank (section 3.1).
    private static func folded(_ line: String) -> String {
        var result = ""
        var used = 0
        for scalar in line.unicodeScalars {
            let octets = String(scalar).utf8.count
            if used + octets > mostOctets {
                result += "\r\n "
                used = 1
            }
            result.unicodeScalars.append(scalar)
            used += octets
        }
        return result
    }
}

import DrillEngine
import DrillModel

/// What is to be learnt: what the team found, injects and expectations, deviations, the clocks.
enum FindingSections {
    /// More rows than these are folded away on the screen.
    private static let mostRows = 25

    static func all(_ report: Report) -> [PageSection] {
        [
            section(
                "Findings of the team", ReportTables.findingHeads, ReportTables.findings(report),
                none: "None was recorded."),
            section(
                "Injects", ["Inject", "Channel", "Fired", "Answered after", "Answer"],
                ReportTables.injects(report)),
            expectations(report),
            section(
                "Communications", ["From", "Clock", "By way of", "To", "Text"],
                ReportTables.communications(report).map { [$0[2], $0[0], $0[1], $0[3], $0[4]] }),
        ] + [notices(report)].compactMap(\.self) + [
            section(
                "Deviations from the runbook", ["Sort", "Clock", "What happened"],
                ReportTables.deviations(report).map { [$0[1], $0[0], $0[2]] },
                none: "The session kept to the runbook."),
            section(
                "Interruptions, pauses and relapses", ["What", "Clock"],
                ReportTables.breaks(report).map { [$0[1], $0[0]] }),
        ]
    }

    /// The duties to notify somebody, clock by clock; `nil` where the plan has none.
    static func notices(_ report: Report) -> PageSection? {
        guard !report.notices.isEmpty else { return nil }
        let table = HTMLTable(
            caption: "Notification clocks", heads: ReportTables.noticeHeads,
            rows: ReportTables.notices(report).map {
                [
                    .text($0[0]), .clock($0[1]), .clock($0[2]), .text($0[3]), .clock($0[4]),
                    .verdict($0[5]), .text($0[6]),
                ]
            })
        return PageSection(
            "Notification clocks", table.markup(),
            .tag("p", ["class": "soft"], "Data of the plan, not legal advice."))
    }

    private static func section(
        _ title: String, _ heads: [String], _ rows: [[String]], none: String = "None."
    ) -> PageSection {
        let table = HTMLTable(
            caption: title, heads: heads,
            rows: rows.map { row in
                zip(heads, row).map { $0 == "Clock" || $0 == "Fired" ? .clock($1) : .text($1) }
            })
        return PageSection(
            title,
            table.markup(none: none).folded(
                Words.count(rows.count, "entry", "entries"), if: rows.count > mostRows))
    }

    private static func expectations(_ report: Report) -> PageSection {
        let table = HTMLTable(
            caption: "Expectations", heads: ["Expectation", "Verdict", "Judged by", "Comment"],
            rows: ReportTables.expectations(report).map {
                [.text($0[0]), .verdict($0[1]), .text($0[2]), .text($0[3])]
            })
        return PageSection("Expectations", table.markup())
    }
}

import DrillEngine
import DrillModel

/// What is to be learnt: what the team found, injects and expectations, notices, deviations, the abort, the clocks.
enum FindingSections {
    static func all(_ report: Report) -> [Markup] {
        [
            section(
                "Findings of the team", ReportTables.findingHeads, ReportTables.findings(report),
                none: "None was recorded."),
            section(
                "Injects", ["Inject", "Channel", "Fired", "Answered after", "Answer"],
                ReportTables.injects(report)),
            expectations(report),
            notices(report),
            section(
                "Communications", ["From", "Clock", "By way of", "To", "Text"],
                ReportTables.communications(report).map { [$0[2], $0[0], $0[1], $0[3], $0[4]] }),
            section(
                "Deviations from the runbook", ["Sort", "Clock", "What happened"],
                ReportTables.deviations(report).map { [$0[1], $0[0], $0[2]] },
                none: "The session kept to the runbook."),
            abort(report),
            section(
                "Interruptions, pauses and relapses", ["What", "Clock"],
                ReportTables.breaks(report).map { [$0[1], $0[0]] }),
        ]
    }

    private static func section(
        _ title: String, _ heads: [String], _ rows: [[String]], none: String = "None."
    ) -> Markup {
        let table = HTMLTable(
            caption: title, heads: heads,
            rows: rows.map { row in
                zip(heads, row).map { $0 == "Clock" || $0 == "Fired" ? .clock($1) : .text($1) }
            })
        return .tag("section", [:], .tag("h2", [:], .text(title)), table.markup(none: none))
    }

    private static func expectations(_ report: Report) -> Markup {
        let table = HTMLTable(
            caption: "Expectations", heads: ["Expectation", "Verdict", "Judged by", "Comment"],
            rows: ReportTables.expectations(report).map {
                [.text($0[0]), .verdict($0[1]), .text($0[2]), .text($0[3])]
            })
        return .tag("section", [:], .tag("h2", [:], "Expectations"), table.markup())
    }

    private static func notices(_ report: Report) -> Markup {
        guard !report.notices.isEmpty else { return .empty }
        let table = HTMLTable(
            caption: "Notification clocks",
            heads: ["Regime", "Started", "Due", "Due on the wall clock", "Standing"],
            rows: ReportTables.notices(report).map {
                [.text($0[0]), .clock($0[1]), .clock($0[2]), .text($0[3]), .verdict($0[4])]
            })
        return .tag(
            "section", [:], .tag("h2", [:], "Notification clocks"), table.markup(),
            .tag("p", ["class": "soft"], "Data of the plan, not legal advice."))
    }

    private static func abort(_ report: Report) -> Markup {
        guard let abort = report.abort else { return .empty }
        return .tag(
            "section", [:], .tag("h2", [:], "Abort and rollback"),
            .tag("ul", [:], ReportTables.abort(abort, report).map { .tag("li", [:], .text($0)) }))
    }
}

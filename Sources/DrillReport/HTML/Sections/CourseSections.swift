import DrillEngine
import DrillModel

/// What happened: the timeline, the metrics, the steps.
enum CourseSections {
    static func all(_ report: Report) -> [Markup] {
        [timeline(report), metrics(report), steps(report), commands(report)]
    }

    private static func timeline(_ report: Report) -> Markup {
        let table = HTMLTable(
            caption: "What happened",
            heads: ["Clock", "What happened"],
            rows: report.timeline.map {
                [.clock(report.clock($0.at)), .text($0.sentence)]
            },
            stacks: false)
        return .tag(
            "section", [:], .tag("h2", [:], "Timeline"), TimelineFigure.markup(report),
            table.markup())
    }

    private static func metrics(_ report: Report) -> Markup {
        let charts = report.metrics.map { MetricChart($0, report).markup }
        let none = Markup.tag("p", ["class": "soft"], "No metric was seen.")
        return .tag(
            "section", [:],
            [.tag("h2", [:], "Metrics as monitoring saw them")] + (charts.isEmpty ? [none] : charts)
        )
    }

    private static func commands(_ report: Report) -> Markup {
        guard !report.commands.isEmpty else { return .empty }
        return .tag(
            "section", [:],
            [.tag("h2", [:], "Commands that were run")]
                + report.commands.flatMap { record -> [Markup] in
                    [
                        .tag("h3", [:], .text(report.title(of: record))),
                        .tag(
                            "p", ["class": "soft"], .text(ReportTables.course(of: record, report))),
                        .tag("pre", [:], .text(record.start.run.script)),
                        record.output.isEmpty
                            ? .empty
                            : .tag(
                                "pre", ["class": "soft"], .text(ReportTables.output(of: record))),
                    ]
                })
    }

    private static func steps(_ report: Report) -> Markup {
        let rows = zip(report.steps, ReportTables.steps(report)).map { step, cells in
            [
                HTMLTable.Cell.text(cells[0]), .text(cells[1]),
                .verdict(step.attempts > 1 ? cells[2] : step.status.title),
                .clock(cells[3]), .number(cells[4]), .number(cells[5]), .text(cells[6]),
                .text(cells[7]),
            ]
        }
        let table = HTMLTable(
            caption: "Steps",
            heads: ["Step", "Phase", "Status", "Began", "Took", "Expected", "By", "Note"],
            rows: rows)
        return .tag(
            "section", [:], .tag("h2", [:], "Steps of the runbook"),
            table.markup(none: "The runbook has no steps."))
    }
}

import DrillEngine
import DrillModel

/// What happened: the timeline, the metrics, the steps, the commands.
enum CourseSections {
    /// More than these are folded away on the screen.
    private static let mostRows = 40
    private static let mostCharts = 4
    private static let mostOutput = 12

    static func all(_ report: Report) -> [PageSection] {
        [timeline(report), metrics(report), steps(report)] + commands(report)
    }

    private static func timeline(_ report: Report) -> PageSection {
        let table = HTMLTable(
            caption: "What happened",
            heads: ["Clock", "What happened"],
            rows: report.timeline.map {
                [.clock(report.clock($0.at)), .text($0.sentence)]
            },
            stacks: false)
        let count = report.timeline.count
        return PageSection(
            "Timeline", TimelineFigure(report).markup,
            table.markup().folded(
                "What happened, in \(Words.count(count, "line"))", if: count > mostRows))
    }

    private static func metrics(_ report: Report) -> PageSection {
        let charts = report.metrics.map { MetricChart($0, report).markup }
        guard !charts.isEmpty else {
            return PageSection(
                "Metrics as monitoring saw them",
                .tag("p", ["class": "soft"], "No metric was seen."))
        }
        let more = charts.dropFirst(mostCharts)
        let rest = Markup.tag("div", ["class": "charts"], Array(more)).folded(
            "\(Words.count(more.count, "more metric", "more metrics"))", if: true)
        return PageSection(
            "Metrics as monitoring saw them",
            .tag("div", ["class": "charts"], Array(charts.prefix(mostCharts))),
            more.isEmpty ? .empty : rest)
    }

    private static func commands(_ report: Report) -> [PageSection] {
        guard !report.commands.isEmpty else { return [] }
        return [
            PageSection("Commands that were run", report.commands.flatMap { command($0, report) })
        ]
    }

    private static func command(_ record: CommandRecord, _ report: Report) -> [Markup] {
        let output = ReportTables.output(of: record)
        let lines = output.count { $0 == "\n" } + 1
        let printed = Markup.tag("pre", ["class": "output"], .text(output))
            .folded("What it printed, \(Words.count(lines, "line"))", if: lines > mostOutput)
        return [
            .tag("h3", [:], .text(report.title(of: record))),
            .tag("p", ["class": "soft"], .text(ReportTables.course(of: record, report))),
            .tag("pre", [:], .text(record.start.run.script)),
            record.output.isEmpty ? .empty : printed,
        ]
    }

    private static func steps(_ report: Report) -> PageSection {
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
        return PageSection(
            "Steps of the runbook",
            table.markup(none: "The runbook has no steps.").folded(
                Words.count(rows.count, "step"), if: rows.count > mostRows))
    }
}

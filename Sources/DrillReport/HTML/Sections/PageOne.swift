import DrillEngine
import DrillModel

/// What answers a manager: the verdict, the targets, the minutes, the losses, what gets fixed.
enum PageOne {
    static func sections(_ report: Report) -> [Markup] {
        [
            outcome(report), cards(report), keyFigures(report), abort(report), costs(report),
            times(report), phases(report), timeSpent(report), notices(report),
            correctiveActions(report), retests(report),
        ]
    }

    private static func outcome(_ report: Report) -> Markup {
        let outcome = report.score.outcome
        return .tag(
            "section", ["class": "outcome \(outcome.rawValue)", "id": "verdict"],
            .tag("h2", [:], .text(outcome.title)),
            .tag("p", [:], .text(report.headline)))
    }

    private static func cards(_ report: Report) -> Markup {
        .tag("div", ["class": "cards"], recoveryCard(report), dataCard(report))
    }

    private static func recoveryCard(_ report: Report) -> Markup {
        let measure = report.score.recovery
        let since = report.elapsed.map { "not recovered after \(Words.length($0))" }
        let bar = TargetBar.markup(measure, running: report.elapsed, name: "Recovery time")
        return card(
            "Recovery time (RTA)", Words.length(measure.actual, else: "not recovered"), bar,
            limit: measure.target.map { "RTO \(Words.length($0))" },
            verdict: ReportTables.verdict(measure), note: measure.actual == nil ? since : nil)
    }

    private static func dataCard(_ report: Report) -> Markup {
        let measure = report.score.data
        let writes = report.score.lostWrites.map {
            Words.count($0, "acknowledged write") + " lost"
        }
        let atRisk = report.dataAtRisk.map { risk in
            "nothing was promoted; "
                + "\(Words.count(risk.lostWrites, "acknowledged write")) at risk"
        }
        return card(
            "Data lost (RPA)", Words.length(measure.actual, else: "not known"),
            TargetBar.markup(measure, name: "Data lost"),
            limit: measure.target.map { "RPO \(Words.length($0))" },
            verdict: ReportTables.verdict(measure, open: "not known"), note: writes ?? atRisk)
    }

    private static func card(
        _ name: String, _ figure: String, _ bar: Markup, limit: String?, verdict: String,
        note: String?
    ) -> Markup {
        let tone = ["met": "good", "missed": "bad"][verdict] ?? "open"
        let result: [Markup] =
            limit.map { ["\($0): ", .tag("span", ["class": tone], .text(verdict))] }
            ?? ["No target was set"]
        return .tag(
            "section", ["class": "card"],
            .tag("h2", [:], .text(name)),
            .tag("p", ["class": "big"], .text(figure)),
            bar,
            .tag(
                "p", [:], result + [.text(note.map { " – \($0)" } ?? "")]))
    }

    /// How the drill was given up, and what that left behind.
    private static func abort(_ report: Report) -> Markup {
        guard let abort = report.abort else { return .empty }
        let lines = ReportTables.abort(abort, report).map { Markup.tag("li", [:], .text($0)) }
        return PageSection("Abort and rollback", .tag("ul", [:], lines)).markup
    }

    /// Which notice would have been late, had the drill been the real case; the clocks themselves stand
    /// after page one.
    private static func notices(_ report: Report) -> Markup {
        guard let clocks = FindingSections.notices(report) else { return .empty }
        let verdict = Markup.text(ReportTables.lateNotices(report) + " Each stands under ")
        return PageSection("Notices", .tag("p", [:], verdict, clocks.link, ".")).markup
    }

    /// What was expected and not seen, beside the figures that it went into.
    private static func costs(_ report: Report) -> Markup {
        guard !report.costlyFailures.isEmpty else { return .empty }
        let table = HTMLTable(
            caption: "What it cost", heads: ["Expected, and not seen", "What it costs"],
            rows: ReportTables.costs(report).map { $0.map(HTMLTable.Cell.text) })
        return PageSection("What it cost", table.markup()).markup
    }

    private static func times(_ report: Report) -> Markup {
        let score = report.score
        let entries = [
            ("Time to detect", score.timeToDetect), ("Time to decide", score.timeToDecide),
            ("Time to contain", score.timeToContain), ("Time to recover", score.timeToRecover),
        ]
        return figures(entries.map { [$0.0, Words.length($0.1, else: "not reached")] })
    }

    /// What the plan wants to have said of the end, beside its objectives.
    private static func keyFigures(_ report: Report) -> Markup {
        report.keyFigures.isEmpty ? .empty : figures(ReportTables.keyFigures(report))
    }

    /// Names over their figures, side by side.
    private static func figures(_ rows: [[String]]) -> Markup {
        .tag(
            "dl", ["class": "times"],
            rows.map { row in
                .tag("div", [:], .tag("dt", [:], .text(row[0])), .tag("dd", [:], .text(row[1])))
            })
    }

    private static func phases(_ report: Report) -> Markup {
        let phases = report.score.phases
        let longest = phases.flatMap { phase in
            [phase.measure.actual, phase.measure.target, running(phase, report)].compactMap { $0 }
        }.max()
        let rows = phases.map { phase -> [HTMLTable.Cell] in
            let bar = TargetBar.markup(
                phase.measure, running: running(phase, report), name: phase.id.title,
                scale: longest)
            return [
                .text(phase.id.title), .markup(bar, class: "bar"),
                .number(Words.length(phase.measure.actual)),
                .number(Words.length(phase.measure.target)),
                .verdict(ReportTables.verdict(phase)),
            ]
        }
        let table = HTMLTable(
            caption: "Each phase against its target",
            heads: ["Phase", "Against its target", "Took", "Target", "Result"], rows: rows)
        return PageSection("Phases against their targets", table.markup()).markup
    }

    /// How long a phase has lasted, done or not.
    private static func running(_ phase: Score.Phase, _ report: Report) -> DrillDuration? {
        phase.began.map { (phase.ended ?? report.clocksStoppedAt) - $0 }
    }

    private static func timeSpent(_ report: Report) -> Markup {
        let rows = zip(Activity.allCases.map(Optional.some) + [nil], ReportTables.timeSpent(report))
            .map { activity, row -> Markup in
                let swatch = activity.map {
                    Markup.tag(
                        "span", ["class": "swatch a-\($0.rawValue)", "aria-hidden": "true"],
                        .text(String(TimeSpentBar.number(of: $0))))
                }
                return .tag(
                    "tr", [:],
                    .tag("th", ["scope": "row"], swatch ?? .empty, .text(row[0])),
                    .tag("td", ["class": "num"], .text(row[1])),
                    .tag("td", ["class": "num"], .text(row[2])))
            }
        return PageSection(
            "Where the minutes went",
            TimeSpentBar.markup(report),
            .tag(
                "div", ["class": "split"],
                .tag(
                    "table", ["class": "spent", "aria-label": "Time by activity"],
                    .tag("tbody", [:], rows)),
                losses(report))
        ).markup
    }

    private static func losses(_ report: Report) -> Markup {
        let items = report.losses.map { loss in
            Markup.tag(
                "li", [:], .tag("strong", [:], .text(Words.length(loss.length))),
                " \(loss.cause) (\(Words.percent(loss.share)))")
        }
        return .tag(
            "div", [:],
            .tag("h3", [:], .text(report.lossesTitle)),
            items.isEmpty
                ? .tag("p", ["class": "soft"], "There is no time to account for.")
                : .tag("ol", ["class": "losses"], items))
    }

    private static func correctiveActions(_ report: Report) -> Markup {
        let table = HTMLTable(
            caption: "Corrective actions",
            heads: ReportTables.correctiveActionHeads,
            rows: ReportTables.correctiveActions(report).map { row in
                row.enumerated().map { $0 == 3 && $1.count <= 10 ? .clock($1) : .text($1) }
            })
        return PageSection(
            "Corrective actions",
            table.markup(none: ReportTables.noCorrectiveActions(report))
        ).markup
    }

    /// Absent where it re-tested none.
    private static func retests(_ report: Report) -> Markup {
        guard !report.retests.isEmpty else { return .empty }
        let table = HTMLTable(
            caption: "Earlier actions that this drill re-tested", heads: ReportTables.retestHeads,
            rows: ReportTables.retests(report).map { row in
                row.enumerated().map { $0 == 4 ? .verdict($1) : .text($1) }
            })
        return PageSection("Earlier actions that this drill re-tested", table.markup()).markup
    }
}

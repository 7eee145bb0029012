import DrillEngine
import DrillHistory
import DrillModel

/// One drill on the page of the history.
struct HistorySection {
    private let record: DrillRecord
    private let today: Day

    init(_ record: DrillRecord, today: Day) {
        self.record = record
        self.today = today
    }

    private var sessions: [HistoryEntry] { record.history.sessions }

    var markup: Markup {
        .tag(
            "section", ["class": "drill", "aria-label": record.history.title],
            .tag("h2", [:], .text(record.history.title)),
            .tag("p", ["class": "soft"], .text(summary)),
            .group(BackendKind.allCases.map(trends)), table, people, actions)
    }

    private var summary: String {
        let outcomes: [Outcome] = [.met, .missed, .aborted, .interrupted]
        let counts = outcomes.compactMap { outcome -> String? in
            let count = sessions.count { $0.figures?.score.outcome == outcome }
            return count > 0 ? "\(count) \(outcome.rawValue)" : nil
        }
        let parts = [
            "\(record.id): \(Words.count(sessions.count, "session"))"
                + (counts.isEmpty ? "" : ", \(counts.joined(separator: ", "))"),
            record.due.map { "By its cadence: \($0)" },
        ]
        return parts.compactMap { $0.map(Words.sentence) }.joined(separator: " ")
    }

    private func trends(on backend: BackendKind) -> Markup {
        let trends = Trend.all(of: sessions, on: backend)
        guard let count = trends.first?.points.count else { return .empty }
        let heading = "\(backend.title): \(Words.count(count, "session"))"
        return .group([
            .tag("h3", [:], .text(heading + ", the newest at the right")),
            .tag("div", ["class": "trends"], trends.map { TrendFigure($0).markup }),
        ])
    }

    private var phases: [PhaseID] {
        Set(sessions.flatMap { $0.figures?.score.phases.map(\.id) ?? [] }).sorted()
    }

    private var table: Markup {
        let heads =
            ["Began (UTC)", "Kind", "Outcome", "RTA/RTO", "RPA/RPO"]
            + phases.map(\.title) + ["Operator"]
        let table = HTMLTable(caption: "Sessions", heads: heads, rows: sessions.map(row))
        return .group([
            .tag("h3", [:], "Sessions"), .tag("div", ["class": "sessions"], table.markup()),
        ])
    }

    private func row(_ entry: HistoryEntry) -> [HTMLTable.Cell] {
        let began = HTMLTable.Cell.text(String(CalendarTime(entry.startedOn).readable.dropLast(4)))
        guard let figures = entry.figures else {
            let empty = Array(repeating: HTMLTable.Cell.text(""), count: 2 + phases.count)
            return [began, .text(""), .verdict("cannot be read")] + empty
                + [.text(entry.operator)]
        }
        let score = figures.score
        return [
            began, .text(figures.backend.rawValue), .verdict(score.outcome.rawValue),
            .number(Self.cell(score.recovery)), .number(Self.cell(score.data, \.loss)),
        ]
            + phases.map { id in
                .number(
                    score.phases.first { $0.id == id }?.measure.actual?.clock
                        ?? ReportTables.absent)
            } + [.text(entry.operator)]
    }

    /// What was measured over its target: `11:42/15:00`, `5.7 s/30 s`.
    private static func cell(
        _ measure: Score.Measure, _ form: KeyPath<DrillDuration, String> = \.clock
    ) -> String {
        let target = measure.target.map { "/" + $0[keyPath: form] } ?? ""
        return (measure.actual?[keyPath: form] ?? ReportTables.absent) + target
    }

    private var people: Markup {
        let table = HTMLTable(
            caption: "Who has run it", heads: ["Operator", "Kind", "Sessions", "Met", "Last"],
            rows: record.people.runners.map { runner in
                [
                    .text(runner.name), .text(runner.isLive ? "live" : "simulated"),
                    .number("\(runner.sessions)"), .number("\(runner.met)"),
                    .text("\(runner.last)"),
                ]
            })
        let steps = record.people.soleSteps.map { step in
            Markup.tag("li", [:], "\(step.title): \(step.person)")
        }
        return .group([
            .tag("h3", [:], "People"),
            .group(record.people.sentences.map { .tag("p", [:], .text($0)) }),
            record.people.runners.isEmpty ? .empty : table.markup(),
            steps.isEmpty
                ? .empty
                : .group([
                    .tag("h4", [:], "Steps that one person alone has ever done"),
                    .tag("ol", ["class": "key"], steps),
                ]),
        ])
    }

    private var actions: Markup {
        let table = HTMLTable(
            caption: "Corrective actions",
            heads: ["Action", "Owner", "Due", "Exposed by", "Standing", "Re-test"],
            rows: record.actions.map { action in
                let recorded = action.recorded
                return [
                    .text(recorded.action.action), .text(recorded.action.owner),
                    .clock(recorded.action.due ?? "no date"),
                    .text(recorded.exposure ?? ReportTables.absent), .verdict(standing(action)),
                    .text(retest(of: action)),
                ]
            })
        return .group([
            .tag("h3", [:], "Corrective actions"), table.markup(none: "None was recorded."),
        ])
    }

    private func standing(_ action: ActionFollowUp) -> String {
        switch action.standing(on: today) {
        case .open: "open"
        case .overdue: "overdue"
        case .closed: "closed"
        case .failedAgain: "failed again"
        }
    }

    /// The last session that told something of it.
    private func retest(of action: ActionFollowUp) -> String {
        action.retests.last.map { retest in
            let word = retest.passed ? "passed" : "failed"
            return "\(Day(of: retest.on)): \(word), \(retest.kind)"
        } ?? (action.canBeRetested ? "" : "nothing can")
    }
}

import DrillEngine
import DrillHistory
import DrillModel
import DrillRuntime

/// The history of a drill for reading at a terminal.
enum HistoryPrint {
    /// Its sessions, its trends and what hangs on single people; `nil` where there is no session.
    static func text(of record: DrillRecord) -> String? {
        let rows = record.history.sessions.map(HistoryRow.init)
        guard !rows.isEmpty else { return nil }
        let table = TextTable.render(
            [HistoryRow.titles] + rows.map { $0.columns.map(PrintableText.of) })
        let people = PrintableText.wrapped(record.people.sentences)
        let trends = BackendKind.allCases.compactMap { trend(of: record, on: $0) }
        return ([table] + trends + [people]).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A line a figure; a single session has no trend.
    private static func trend(of record: DrillRecord, on backend: BackendKind) -> String? {
        let trends = Trend.all(of: record.history.sessions, on: backend)
        guard let count = trends.first?.points.count, count > 1 else { return nil }
        let heading =
            "Over \(count) \(backend.label) sessions, the newest at the right:"
        let rows = trends.map { trend in
            let known = trend.known
            let target = trend.points.last?.measure.target
            return [
                trend.name, Sparkline.text(trend.points.map(\.measure.actual)),
                "newest \(trend.points.last?.measure.actual.map(trend.text) ?? "–")",
                "best \(known.min().map(trend.text) ?? "–")",
                "worst \(known.max().map(trend.text) ?? "–")",
            ] + (target.map { ["\(trend.targetName) \(trend.text($0))"] } ?? [])
        }
        return heading + "\n" + TextTable.render(rows)
    }

    /// Who has run it, and what only one person has done; `nil` where there is no session.
    static func people(_ record: DrillRecord) -> String? {
        guard !record.history.sessions.isEmpty else { return nil }
        let people = record.people
        let runners = TextTable.render(
            [["operator", "", "sessions", "met", "last"]]
                + people.runners.map { runner in
                    [
                        PrintableText.of(runner.name), runner.isLive ? "live" : "simulated",
                        "\(runner.sessions)", "\(runner.met)", "\(runner.last)",
                    ]
                })
        let steps = TextTable.render(
            [["step", "only done by"]]
                + people.soleSteps.map { [$0.id, $0.person].map(PrintableText.of) })
        let parts = [
            PrintableText.wrapped(people.sentences), people.runners.isEmpty ? "" : runners,
            people.soleSteps.isEmpty ? "" : steps,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

import DrillEngine
package import DrillHistory
import DrillModel

/// The history of drills as one HTML file that needs nothing else: no scripts, no images, no network.
package enum HTMLHistory {
    /// The text of the page.
    ///
    /// - Parameters:
    ///   - records: the drills, in the order in which they are to stand there.
    ///   - wall: the wall clock now, in ms since 1970 (UTC).
    ///   - toolVersion: of the program that makes the page.
    /// - Returns: a whole document.
    package static func render(
        _ records: [DrillRecord], on wall: Int64, toolVersion: String
    ) -> String {
        let title = records.count == 1 ? records[0].history.title : "all drills"
        let page = HTMLPage(
            title: "Drill history: \(title)", notice: notice(records), toolVersion: toolVersion,
            source: "the sessions’ evidence", styles: styles)
        return page.document(
            header: [
                .tag("h1", [:], "Drill history: \(title)"),
                .tag("p", ["class": "sub"], "As of \(CalendarTime(wall).readable)."),
            ],
            main: [overview(records)]
                + records.map { HistorySection($0, today: Day(of: wall)).markup })
    }

    /// What this page has beside the report.
    private static let styles = """
        h4{font-size:.95rem;margin:.2rem 0}
        .trends{display:grid;grid-template-columns:1fr 1fr;gap:.4rem 2.5rem}
        @media (max-width:40rem){.trends{grid-template-columns:1fr}}
        .sessions table{font-size:.85rem}.sessions th{white-space:nowrap}
        .sessions td.num,.sessions th.num{padding-right:.8rem}
        svg circle{stroke:var(--paper);stroke-width:1.5}
        @media print{.sessions table{font-size:.75rem}
        .sessions td.num,.sessions th.num{padding-right:.5rem}section.drill + section.drill{break-before:page}}

        """

    /// Whether the figures were rehearsed or measured.
    private static func notice(_ records: [DrillRecord]) -> String {
        let found = Set(
            records.flatMap { $0.history.sessions.compactMap { $0.figures?.backend } })
        let kinds = BackendKind.allCases.filter(found.contains)
        switch kinds {
        case [], [.simulated]:
            return "SIMULATED sessions: nothing here was measured on a real environment"
        case [.live]: return "LIVE sessions: measured on real environments"
        case [.recorded]: return "RECORDED sessions: recovery and lost data are the recordings'"
        default:
            let labels = kinds.map(\.label).joined(separator: " and ")
            return "\(labels) sessions: their figures stand apart"
        }
    }

    private static func overview(_ records: [DrillRecord]) -> Markup {
        guard records.count > 1 else { return .empty }
        let table = HTMLTable(
            caption: "All drills",
            heads: [
                "Drill", "Sessions", "Newest outcome", "Newest RTA", "RTO", "Due", "Open actions",
            ],
            rows: records.map(row))
        return .tag("section", [:], .tag("h2", [:], "All drills"), table.markup())
    }

    private static func row(_ record: DrillRecord) -> [HTMLTable.Cell] {
        let newest = record.history.sessions.first { $0.figures != nil }
        let score = newest?.figures?.score
        let backend = newest?.figures?.backend ?? .simulated
        let kind = backend == .simulated ? "" : " \(backend.rawValue)"
        return [
            .text(record.history.title), .number("\(record.history.sessions.count)"),
            .verdict(score?.outcome.rawValue ?? "–"),
            .number(Words.length(score?.recovery.actual, else: "not known") + kind),
            .number(Words.length(score?.recovery.target)), .text(record.due ?? "no cadence"),
            .number("\(record.actions.open.count)"),
        ]
    }
}

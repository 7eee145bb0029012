import DrillEngine
import DrillModel

/// The duties to notify somebody, as if the drill were the real case.
extension ReportTables {
    static let noticeHeads = [
        "Regime", "Started", "Due", "Due on the wall clock", "Step done", "Standing", "Margin",
    ]

    static func notices(_ report: Report) -> [[String]] {
        report.notices.map { notice in
            [
                notice.deadline.clock.regime,
                notice.deadline.startedAt.map(report.clock) ?? absent,
                notice.deadline.dueAt.map(report.clock) ?? absent,
                notice.dueOn.map { CalendarTime($0).exact } ?? absent,
                notice.deadline.stoppedAt.map(report.clock) ?? absent,
                notice.standing, margin(notice),
            ]
        }
    }

    private static func margin(_ notice: ReportNotice) -> String {
        guard let margin = notice.margin else { return absent }
        return margin < .zero
            ? "\(Words.length(.zero - margin)) late" : "\(Words.length(margin)) to spare"
    }

    /// Which notices would have been late, and which were not given yet, in a sentence or two.
    static func lateNotices(_ report: Report) -> String {
        let late = report.notices.filter { $0.kept == false }
        let running = report.notices.filter { $0.kept == nil && $0.deadline.startedAt != nil }
        guard report.notices.contains(where: { $0.deadline.dueAt != nil }) else {
            return "No notification clock was started."
        }
        let verdict =
            late.isEmpty
            ? "No notice would have been late."
            : "\(Words.count(late.count, "notice")) would have been late: "
                + Words.list(late.map { "\($0.deadline.clock.regime) (\(margin($0)))" }) + "."
        guard !running.isEmpty else { return verdict }
        let regimes = Words.list(running.map(\.deadline.clock.regime))
        return "\(verdict) Not done when the drill ended, and still in time: \(regimes)."
    }
}

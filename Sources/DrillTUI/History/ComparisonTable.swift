import DrillHistory
import TerminalKit

/// The columns of a comparison: a label, both sessions, and the difference.
struct ComparisonTable {
    private static let figureColumns = 13
    private static let differenceColumns = 20

    /// How wide the screen is.
    let columns: Int
    let ellipsis: Character

    private var labelColumns: Int {
        min(40, max(12, columns - 2 * Self.figureColumns - Self.differenceColumns))
    }

    /// Who and when, above the figures.
    func head(_ earlier: HistoryEntry, _ later: HistoryEntry) -> [Line] {
        let began = [earlier, later].map { HistoryText.date($0).split(separator: " ") }
        let days = cells("", "\(began[0][0])", "\(began[1][0])", .title)
        let times = cells("Began (UTC)", "\(began[0][1])", "\(began[1][1])", .muted)
        let names = cells("Operator", earlier.operator, later.operator, .muted)
        let seeds = cells("Seed", Self.seed(earlier), Self.seed(later), .muted)
        return [days + Line("the later one is", .muted), times, names, seeds]
    }

    private static func seed(_ entry: HistoryEntry) -> String {
        entry.figures.map { "\($0.seed)" } ?? ""
    }

    /// One figure.
    func line(_ row: SessionComparison.Row) -> Line {
        let role: TextRole =
            switch row.verdict {
            case .laterIsBetter: .good
            case .laterIsWorse: .danger
            case .neither: .muted
            }
        return cells(row.label, row.earlier, row.later, .text) + Line(row.difference, role)
    }

    private func cells(
        _ label: String, _ earlier: String, _ later: String, _ role: TextRole
    ) -> Line {
        Line(fitted(label, labelColumns))
            + Line(
                fitted(earlier, Self.figureColumns) + fitted(later, Self.figureColumns), role)
    }

    /// A text in so many columns, with a blank at its end.
    private func fitted(_ text: String, _ width: Int) -> String {
        let cut = Wrapping.fitted(text, columns: width - 1, ellipsis: ellipsis)
        return cut + String(repeating: " ", count: width - DisplayWidth.columns(cut))
    }
}

import DrillHistory
import DrillModel
import TerminalKit

/// Two sessions side by side.
struct ComparisonView: Widget {
    /// The rows above what scrolls.
    static let headRows = 1

    private let comparison: SessionComparison
    private let scroll: Int

    init(_ comparison: SessionComparison, scroll: Int) {
        self.comparison = comparison
        self.scroll = scroll
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(Self.headRows), .share(1))
        canvas.write(
            HistoryBanner.line([comparison.earlier, comparison.later])
                + Line(" Two sessions compared", .title), in: parts[0])
        let lines = comparison.lines(columns: rect.width, ellipsis: canvas.glyphs.ellipsis)
        let first = min(max(0, scroll), max(0, lines.count - parts[1].height))
        for (row, line) in lines.dropFirst(first).prefix(parts[1].height).enumerated() {
            canvas.write(line, in: parts[1], row: row)
        }
        let below = lines.count - first - parts[1].height
        if below > 0 { canvas.writeRight(Line("\(below) more below", .muted), in: parts[0]) }
        canvas.cursor = Point(x: parts[1].x, y: parts[1].y)
    }
}

extension SessionComparison {
    /// The comparison as lines for a screen of so many columns.
    func lines(columns: Int, ellipsis: Character) -> [Line] {
        let table = ComparisonTable(columns: columns, ellipsis: ellipsis)
        let warning =
            filesDiffer
            ? [Line("The drill's files changed between the two; compare with care.", .warning)] : []
        return table.head(earlier, later) + warning + figures.map(table.line)
            + section("Where the minutes went", minutes, table)
            + section("Steps that took another time", steps, table)
    }

    private func section(_ title: String, _ rows: [Row], _ table: ComparisonTable) -> [Line] {
        [.empty, Line(title, .title)]
            + (rows.isEmpty ? [Line("None.", .muted)] : rows.map(table.line))
    }
}

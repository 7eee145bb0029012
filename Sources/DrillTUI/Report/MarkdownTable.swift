import TerminalKit

/// The rows of a Markdown table, set in columns; the widest cells wrap.
struct MarkdownTable {
    private static let gap = 2
    private static let narrowest = 8

    private let rows: [[String]]
    private let columnCount: Int

    /// A table from its rows of cells; the row of dashes is left out.
    init(_ rows: [[String]]) {
        self.rows = rows.filter { row in
            !row.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
        }
        columnCount = rows.map(\.count).max() ?? 0
    }

    func lines(columns: Int) -> [Line] {
        guard columnCount > 0 else { return [] }
        let widths = widths(columns: columns)
        return rows.enumerated().flatMap { index, row in
            lines(of: row, widths: widths, role: index == 0 ? .muted : .text)
        }
    }

    /// The natural widths, with the widest columns cut down until the row fits.
    private func widths(columns: Int) -> [Int] {
        var widths = (0..<columnCount).map { column in
            rows.map { column < $0.count ? DisplayWidth.columns($0[column]) : 0 }.max() ?? 0
        }
        let room = max(columnCount * Self.narrowest, columns - Self.gap * (columnCount - 1))
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest,
            let index = widths.firstIndex(of: widest)
        {
            let others = widths.reduce(0, +) - widest
            let second = widths.filter { $0 < widest }.max() ?? Self.narrowest
            widths[index] = max(Self.narrowest, min(widest - 1, max(room - others, second)))
        }
        return widths
    }

    private func lines(of row: [String], widths: [Int], role: TextRole) -> [Line] {
        let cells = zip(row, widths).map { Wrapping.lines($0, columns: $1) }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            for (cell, width) in zip(cells, widths) {
                let piece = line < cell.count ? cell[line] : ""
                let blanks = max(0, width - DisplayWidth.columns(piece)) + Self.gap
                text += piece + String(repeating: " ", count: blanks)
            }
            while text.last == " " { text.removeLast() }
            return Line(text, role)
        }
    }
}

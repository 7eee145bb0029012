import TerminalKit

/// The rows of a Markdown table, set in columns; the widest cells wrap, between words while they can.
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

    /// The natural widths, with the widest columns cut down until the row fits: to their longest word at
    /// first, and within words where that is still too wide.
    private func widths(columns: Int) -> [Int] {
        let room = max(columnCount * Self.narrowest, columns - Self.gap * (columnCount - 1))
        let natural = widest { min(room, DisplayWidth.columns($0)) }
        let words = widest { cell in
            cell.split(separator: " ").map { DisplayWidth.columns(String($0)) }.max() ?? 0
        }
        let least = Self.cut(words, to: room, notBelow: words.map { min($0, Self.narrowest) })
        return Self.cut(natural, to: room, notBelow: least)
    }

    /// The widest of the cells of each column.
    private func widest(_ width: (String) -> Int) -> [Int] {
        (0..<columnCount).map { column in
            rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
        }
    }

    /// Takes from the widest column at each time that may become narrower, until all fit.
    private static func cut(_ widths: [Int], to room: Int, notBelow least: [Int]) -> [Int] {
        var widths = widths
        while widths.reduce(0, +) > room {
            let wide = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
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

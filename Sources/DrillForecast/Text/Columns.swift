/// Rows with aligned columns: the first to the left, the others to the right.
enum Columns {
    static func lines(_ rows: [[String]], indent: String = "  ") -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }
            var line = indent + cells.joined(separator: "   ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

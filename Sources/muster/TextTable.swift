import TerminalKit

/// Lines with aligned columns.
enum TextTable {
    /// The last column needs so much room to be broken into lines.
    private static let fewest = 20

    /// The rows as lines.
    ///
    /// - Parameters:
    ///   - rows: the cells of each row.
    ///   - columns: how wide the lines are at most, where the last cells can be broken to fit; `nil` for
    ///     lines as long as they are.
    /// - Returns: the lines, without a line end at their end.
    static func render(_ rows: [[String]], columns: Int? = nil) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.columns($0[column]) : 0 }.max()
                ?? 0
        }
        let margin = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                guard column == row.count - 1 else {
                    return cell
                        + String(repeating: " ", count: widths[column] - DisplayWidth.columns(cell))
                }
                return broken(cell, margin: margin, columns: columns)
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// A last cell in lines that begin below its first one.
    private static func broken(_ cell: String, margin: Int, columns: Int?) -> String {
        guard let columns, columns - margin >= fewest else { return cell }
        return Wrapping.lines(cell, columns: columns - margin)
            .joined(separator: "\n" + String(repeating: " ", count: margin))
    }
}

/// A Markdown text that grows block by block.
struct MarkdownDocument {
    private(set) var text = ""

    /// Adds a heading; its words are text from the report itself or escaped before.
    mutating func heading(_ level: Int, _ words: String) {
        block(String(repeating: "#", count: level) + " " + words)
    }

    mutating func paragraph(_ words: String) {
        block(words)
    }

    mutating func list(_ items: [String], numbered: Bool = false) {
        guard !items.isEmpty else { return }
        let lines = items.enumerated().map { (numbered ? "\($0.offset + 1). " : "- ") + $0.element }
        block(lines.joined(separator: "\n"))
    }

    /// Adds a table whose cells have been escaped.
    ///
    /// Columns of figures stand at the right. A table that fits on a wide screen is padded, so that
    /// it can be read as text, too.
    mutating func table(_ heads: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let widths = heads.indices.map { column in
            ([heads] + rows).map { $0[column].count }.max() ?? 0
        }
        let fits = widths.reduce(0) { $0 + $1 + 3 } < Self.mostColumns
        let isNumber = heads.map(Self.numbers.contains)
        let rule = heads.indices.map { column in
            let dashes = String(repeating: "-", count: max(3, fits ? widths[column] : 3))
            return isNumber[column] ? dashes.dropLast() + ":" : dashes
        }
        let lines = ([heads] + rows).map { cells in
            fits ? cells.indices.map { Self.pad(cells[$0], widths[$0], isNumber[$0]) } : cells
        }
        block(([lines[0], rule] + lines.dropFirst()).map(Self.row).joined(separator: "\n"))
    }

    private static let mostColumns = 140
    /// The heads of the columns that hold figures.
    private static let numbers: Set<String> = [
        "Target", "Actual", "Time", "Share", "Took", "Expected", "First", "Lowest", "Highest",
        "Last", "At the end",
    ]

    private static func pad(_ cell: String, _ width: Int, _ isNumber: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, max(width, 3) - cell.count))
        return isNumber ? blanks + cell : cell + blanks
    }

    /// Adds text as it is, in a fence that is longer than any in it.
    mutating func code(_ text: String) {
        let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        block("\(fence)text\n\(text.last == "\n" ? String(text.dropLast()) : text)\n\(fence)")
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private mutating func block(_ words: String) {
        text += text.isEmpty ? words + "\n" : "\n\(words)\n"
    }
}

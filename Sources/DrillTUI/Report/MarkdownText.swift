import TerminalKit

/// Markdown as lines of so many columns: headings stand out, tables stand in columns.
enum MarkdownText {
    static func lines(_ text: String, columns: Int) -> [Line] {
        layout(text, columns: columns).lines
    }

    /// The lines, and the places of the headings among them.
    static func layout(_ text: String, columns: Int) -> (lines: [Line], headings: [Int]) {
        var lines: [Line] = []
        var headings: [Int] = []
        var table: [[String]] = []
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if row.hasPrefix("|") {
                table.append(cells(of: row))
                continue
            }
            lines += MarkdownTable(table).lines(columns: columns)
            table = []
            if row.hasPrefix("#") { headings.append(lines.count) }
            lines += paragraph(row, columns: columns)
        }
        return (lines + MarkdownTable(table).lines(columns: columns), headings)
    }

    private static func paragraph(_ row: Substring, columns: Int) -> [Line] {
        if row.hasPrefix("#") {
            let title = row.drop(while: { $0 == "#" || $0 == " " })
            return Wrapping.lines(plain(title), columns: columns).map { Line($0, .title) }
        }
        if row.hasPrefix(">") {
            let quoted = plain(row.dropFirst().drop(while: { $0 == " " }))
            return Wrapping.lines(quoted, columns: columns).map { Line($0, .notice) }
        }
        let role: TextRole = row.hasPrefix("**") ? .title : .text
        return Wrapping.lines(plain(row), columns: columns).map { Line($0, role) }
    }

    /// The text without marks of emphasis and the backslashes before marks.
    private static func plain(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped || character != "*" && character != "`" { result.append(character) }
            isEscaped = false
        }
        return result
    }

    /// The cells between the bars of a row; a bar after a backslash is text.
    private static func cells(of row: Substring) -> [String] {
        var cells: [Substring] = []
        var start = row.startIndex
        var isEscaped = false
        for index in row.indices {
            if row[index] == "|", !isEscaped {
                cells.append(row[start..<index])
                start = row.index(after: index)
            }
            isEscaped = row[index] == "\\" && !isEscaped
        }
        return cells.dropFirst().map { cell in
            plain(trimmed(cell))
        }
    }

    private static func trimmed(_ cell: Substring) -> Substring {
        var cell = cell.drop(while: { $0 == " " })
        while cell.last == " " { cell.removeLast() }
        return cell
    }
}

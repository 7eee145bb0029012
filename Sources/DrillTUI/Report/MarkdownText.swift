import TerminalKit

/// Markdown as lines of so many columns: headings stand out, tables stand in columns, what is fenced stands
/// as it was written, and the lines of a paragraph flow together.
struct MarkdownText {
    private let columns: Int
    private var lines: [Line] = []
    /// The places of the headings among the lines.
    private var headings: [Int] = []
    private var table: [[String]] = []
    private var paragraph = ""
    /// What ends the text that stands as it was written, while there is such.
    private var fence: String?

    /// The lines, and the places of the headings among them.
    static func layout(_ text: String, columns: Int) -> (lines: [Line], headings: [Int]) {
        var markdown = MarkdownText(columns: columns)
        for (number, row) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            markdown.take(row, isFirst: number == 0)
        }
        markdown.endParagraph()
        markdown.endTable()
        return (markdown.lines, markdown.headings)
    }

    private init(columns: Int) {
        self.columns = columns
    }

    private mutating func take(_ row: Substring, isFirst: Bool) {
        let content = row.trimmed
        if let fence {
            if content == fence { self.fence = nil } else { addAsWritten(row) }
            return
        }
        if row.hasPrefix("|") {
            endParagraph()
            table.append(Self.cells(of: row))
            return
        }
        endTable()
        if let fence = Self.fence(begunBy: content, isFirst: isFirst) {
            endParagraph()
            self.fence = fence
        } else if content.isEmpty || row.hasPrefix("#") || Self.isRule(content) {
            endParagraph()
            addLine(row)
        } else {
            flow(row, content)
        }
    }

    /// Goes on with the paragraph, or begins the next one.
    private mutating func flow(_ row: Substring, _ content: Substring) {
        let isQuoted = row.hasPrefix(">")
        if Self.isItem(content) || isQuoted != paragraph.hasPrefix(">") { endParagraph() }
        if paragraph.isEmpty {
            paragraph = String(row)
        } else {
            paragraph += " " + (isQuoted ? content.dropFirst().trimmed : content)
        }
        if row.hasSuffix("  ") { endParagraph() }
    }

    private mutating func addLine(_ row: Substring) {
        guard row.hasPrefix("#") else { return add(Self.plain(row), .text) }
        headings.append(lines.count)
        add(Self.plain(row.drop(while: { $0 == "#" || $0 == " " })), .title)
    }

    private mutating func addAsWritten(_ row: Substring) {
        let room = max(1, columns - 2)
        let pieces =
            DisplayWidth.columns(row) <= room
            ? [String(row)] : Wrapping.lines(String(row), columns: room)
        lines += pieces.map { Line("  " + $0, .muted) }
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        if paragraph.hasPrefix(">") {
            add(Self.plain(paragraph.dropFirst().trimmed), .notice)
        } else {
            add(Self.plain(paragraph[...]), paragraph.hasPrefix("**") ? .title : .text)
        }
        paragraph = ""
    }

    private mutating func endTable() {
        lines += MarkdownTable(table).lines(columns: columns)
        table = []
    }

    private mutating func add(_ text: String, _ role: TextRole) {
        lines += Wrapping.lines(text, columns: columns).map { Line($0, role) }
    }

    /// What ends a text that stands as it was written, where a row begins one: a fence, or the dashes of
    /// front matter.
    private static func fence(begunBy content: Substring, isFirst: Bool) -> String? {
        if isFirst, content == "---" { return "---" }
        guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
        let marks = content.prefix { $0 == mark }
        return marks.count >= 3 ? String(marks) : nil
    }

    private static func isRule(_ content: Substring) -> Bool {
        content.count >= 3 && content.allSatisfy { $0 == "-" }
    }

    /// Whether a row begins an item of a list.
    private static func isItem(_ content: Substring) -> Bool {
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        let mark = digits.isEmpty ? content.prefix(2) : content.dropFirst(digits.count).prefix(2)
        return (digits.isEmpty ? ["- ", "* ", "+ "] : [". ", ") "]).contains(mark)
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
        return cells.dropFirst().map { plain($0.trimmed) }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop(while: { $0 == " " })
        while text.last == " " { text.removeLast() }
        return text
    }
}

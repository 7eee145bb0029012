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
    mutating func table(_ heads: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let rule = heads.map { _ in "---" }
        block(([heads, rule] + rows).map(Self.row).joined(separator: "\n"))
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

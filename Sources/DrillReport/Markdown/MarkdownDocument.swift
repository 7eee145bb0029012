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

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private mutating func block(_ words: String) {
        text += text.isEmpty ? words + "\n" : "\n\(words)\n"
    }
}

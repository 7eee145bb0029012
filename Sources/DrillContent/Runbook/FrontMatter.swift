import DrillModel

/// What a runbook says of itself between `---` lines at its beginning.
///
/// Other tools write front matter too, so nothing in it keeps a runbook from loading: whatever is
/// unknown or unreadable is a warning.
struct FrontMatter {
    static let keys = [
        "title", "id", "severity", "owner", "services", "last_verified", "author",
    ]

    var title: String?
    var id: String?
    var severity: String?
    var owner: String?
    var services: [String] = []
    var lastVerified: String?
    var author: String?
    /// The first line after it; 1 where there is none.
    var nextLine = 1

    /// Reads the front matter of a document, if it has one.
    init(_ source: MarkdownText, _ findings: Findings) {
        guard Self.isRule(source.line(1)),
            let end = source.lines.dropFirst().firstIndex(where: Self.isEnd)
        else { return }
        let scratch = Findings(file: findings.file)
        let text = source.lines[1..<end].joined(separator: "\n") + "\n"
        let root = YamlText.parse(text, scratch) {
            SourcePosition(line: $0.line + 1, column: $0.column)
        }
        if let root {
            guard case .mapping = root.content else { return }
            read(root, scratch)
        }
        nextLine = end + 2
        for diagnostic in scratch.diagnostics {
            findings.warning(
                at: diagnostic.position, diagnostic.message, found: diagnostic.found,
                expected: diagnostic.expected, suggestion: diagnostic.suggestion)
        }
    }

    private mutating func read(_ root: YamlNode, _ scratch: Findings) {
        guard
            let record = YamlRecord(root, "the front matter", keys: Self.keys, scratch)
        else { return }
        title = record.value("title", .text)
        id = record.value("id", .text)
        severity = record.value("severity", .text)
        owner = Self.texts(record, "owner").first
        services = Self.texts(record, "services")
        lastVerified = record.value("last_verified", .text)
        author = Self.texts(record, "author").first
    }

    /// The items of a list, or the one text that stands for it.
    private static func texts(_ record: YamlRecord, _ key: String) -> [String] {
        guard let node = record.node(key), case .list(let items) = node.content else {
            return record.value(key, .text).map { [$0] } ?? []
        }
        return items.compactMap { ValueReader.text.read($0, record.findings) }
    }

    private static func isRule(_ line: String) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    private static func isEnd(_ line: String) -> Bool {
        isRule(line) || (line.hasPrefix("...") && line.dropFirst(3).allSatisfy(\.isWhitespace))
    }
}

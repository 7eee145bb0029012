import DrillModel

/// A fenced block with the lines that it takes up.
struct FencedBlock {
    var info: FenceInfo
    var text: String
    /// From the opening fence to the closing one, or to the end where it is never closed.
    var lines: ClosedRange<Int>
    var isClosed: Bool
    /// The place of the opening fence.
    var position: SourcePosition

    /// `nil` when the node is not a fence.
    init?(_ node: MarkdownNode, in source: MarkdownText) {
        guard case .fence(let info, let text) = node.kind else { return nil }
        self.info = FenceInfo(info)
        self.text = text
        let body = text.split(omittingEmptySubsequences: false) { $0 == "\n" }.count - 1
        let last = node.line + body
        let opening = Self.fence(in: source.line(node.line))
        isClosed =
            last < source.lines.count
            && opening.map { Self.closes(source.line(last + 1), $0) } ?? false
        lines = node.line...max(node.line, isClosed ? last + 1 : min(last, source.lines.count))
        position = source.position(line: node.line, byteColumn: node.byteColumn)
    }

    /// Finds the place in the file of a place in the text.
    func placing(in source: MarkdownText) -> (SourcePosition) -> SourcePosition {
        let before = lines.lowerBound
        let own = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
        let indents = own.indices.map { number in
            max(0, source.line(before + number + 1).count - own[number].count)
        }
        return { inside in
            let indent = indents.indices.contains(inside.line - 1) ? indents[inside.line - 1] : 0
            return SourcePosition(line: before + inside.line, column: inside.column + indent)
        }
    }

    /// The first run of three or more backticks or tildes in a line.
    private static func fence(in line: String) -> Substring? {
        var rest = line[...]
        while let start = rest.firstIndex(where: { $0 == "`" || $0 == "~" }) {
            let run = rest[start...].prefix { $0 == rest[start] }
            if run.count >= 3 { return run }
            rest = rest[run.endIndex...]
        }
        return nil
    }

    /// Whether a line holds nothing but a fence at least as long, after the marks of its containers.
    private static func closes(_ line: String, _ opening: Substring) -> Bool {
        let content = line.drop { $0.isWhitespace || $0 == ">" }
        let run = content.prefix { $0 == opening.first }
        return run.count >= opening.count && content.dropFirst(run.count).allSatisfy(\.isWhitespace)
    }
}

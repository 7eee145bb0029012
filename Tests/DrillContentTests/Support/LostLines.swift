import DrillModel

/// Finds lines of a Markdown text that a runbook does not hold any more.
enum LostLines {
    /// The lines that stand in no title, prose or command, marks of Markdown left aside.
    static func of(_ text: String, in runbook: Runbook) -> [String] {
        let whole = bare(runbook.wholeText)
        return withoutFrontMatter(text)
            .filter { line in
                let content = withoutMarker(line)
                guard !bare(content).isEmpty, !isMarkOnly(content) else { return false }
                return !whole.contains(bare(content)) && !whole.contains(bare(line))
            }
    }

    private static func withoutFrontMatter(_ text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            return lines
        }
        return Array(lines[(end + 1)...])
    }

    private static func isMarkOnly(_ line: String) -> Bool {
        let content = line.drop { $0.isWhitespace || $0 == ">" }
        return content.hasPrefix("```") || content.hasPrefix("~~~")
            || content.allSatisfy { "=- ".contains($0) }
    }

    private static func withoutMarker(_ line: String) -> String {
        let pattern = #/^[\s>]*(?:[-*+]|\d+[.)]{1,2})?\s*(?:\[[ xX]\]\s*)?/#
        return String(line.trimmingPrefix(pattern))
    }

    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"#*_`:".contains($0) }
    }
}

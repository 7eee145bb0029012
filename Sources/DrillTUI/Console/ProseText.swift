package import TerminalKit

/// Markdown prose as lines for a screen: paragraphs joined, so that they wrap to its width.
package enum ProseText {
    /// The lines of a text, with empty ones between paragraphs.
    package static func lines(_ markdown: String) -> [Line] {
        var lines: [Line] = []
        var paragraph = ""
        func isItem(_ line: Substring) -> Bool {
            line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true
                || line.hasPrefix("|") || line.hasPrefix(">")
        }
        for raw in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = raw.drop(while: { $0 == " " })
            if line.isEmpty || isItem(line) {
                if !paragraph.isEmpty { lines.append(Line(paragraph)) }
                paragraph = ""
            }
            if line.isEmpty, !lines.isEmpty, lines.last != .empty { lines.append(.empty) }
            paragraph += (paragraph.isEmpty ? "" : " ") + plain(line)
        }
        if !paragraph.isEmpty { lines.append(Line(paragraph)) }
        while lines.last == .empty { lines.removeLast() }
        return lines
    }

    /// The text without the marks of emphasis and code.
    private static func plain(_ line: Substring) -> String {
        var text = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where scalar != "*" && scalar != "`" {
            text.append(scalar)
        }
        return line.hasPrefix("* ") ? "-" + String(text) : String(text)
    }
}

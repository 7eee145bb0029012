import TerminalKit

/// Markdown as it stands in so many columns, and where its headings are.
package struct MarkdownLayout: Hashable, Sendable {
    let columns: Int
    let lines: [Line]
    /// The places of the headings among the lines.
    let headings: [Int]

    init(_ text: String, columns: Int) {
        self.columns = columns
        (lines, headings) = MarkdownText.layout(text, columns: columns)
    }
}

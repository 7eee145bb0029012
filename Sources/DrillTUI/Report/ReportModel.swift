/// The reading of a report or a runbook.
package struct ReportModel: Hashable, Sendable {
    package var contents: ReportContents
    /// How many wrapped lines are above the top.
    package var scroll = 0
    /// The wrapped line at which a search stands.
    package var foundLine: Int?
    /// The files that were written, for copying their path.
    package var written: [String] = []
    /// Whether leaving leads to the debrief.
    package var isFromDebrief: Bool

    /// The text as it stands on the terminal, made once: a report has a thousand lines.
    private var fitted: MarkdownLayout?

    package init(_ contents: ReportContents, isFromDebrief: Bool = false) {
        self.contents = contents
        self.isFromDebrief = isFromDebrief
    }

    /// Makes the text ready for a terminal of so many columns.
    mutating func fit(columns: Int) {
        fitted = layout(columns: columns)
    }

    /// The text in so many columns.
    func layout(columns: Int) -> MarkdownLayout {
        guard let fitted, fitted.columns == columns else {
            return MarkdownLayout(contents.text, columns: columns)
        }
        return fitted
    }
}

/// A text to read: the report of a session, or a runbook.
package struct ReportContents: Hashable, Sendable {
    package var title: String
    /// Markdown.
    package var text: String
    /// The session that can be written to files; `nil` for a text that is a file already.
    package var session: String?

    package init(title: String, text: String, session: String? = nil) {
        self.title = title
        self.text = text
        self.session = session
    }
}

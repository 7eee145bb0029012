/// The kinds of file that a report can be written as.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case html, markdown, json

    /// The name as a person says it.
    package var title: String {
        switch self {
        case .html: "HTML"
        case .markdown: "Markdown"
        case .json: "JSON"
        }
    }
}

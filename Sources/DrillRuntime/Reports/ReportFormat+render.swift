package import DrillReport
package import DrillTUI

extension ReportFormat {
    /// The text of a report in this form.
    package func render(_ report: Report) -> String {
        switch self {
        case .html: HTMLReport.render(report)
        case .markdown: MarkdownReport.render(report)
        case .json: JSONReport.render(report)
        }
    }

    /// The ending of a file in this form, without a dot.
    package var fileEnding: String {
        switch self {
        case .html: "html"
        case .markdown: "md"
        case .json: "json"
        }
    }
}

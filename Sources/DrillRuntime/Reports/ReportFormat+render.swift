package import DrillReport
package import DrillTUI

extension ReportFormat {
    /// The text of a report in this form.
    package func render(_ report: Report) -> String {
        switch self {
        case .html: HTMLReport.render(report)
        case .markdown: MarkdownReport.render(report)
        case .json: JSONReport.render(report)
        case .junit: JUnitReport.render(report)
        case .csv: CSVReport.render(report)
        }
    }

    /// The ending of a file in this form, without a dot.
    package var fileEnding: String {
        switch self {
        case .html: "html"
        case .markdown: "md"
        case .json: "json"
        case .junit: "xml"
        case .csv: "csv"
        }
    }

    /// The form of a file by the ending of its name; `nil` where the ending tells none.
    package init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        case "json": self = .json
        case "xml": self = .junit
        case "csv": self = .csv
        default: return nil
        }
    }
}

import DrillReport
import Foundation

/// The Markdown of a report without what pads its tables.
func markdown(_ report: Report) -> String {
    MarkdownReport.render(report).replacing(/[ ]+/, with: " ").replacing(/-{4,}/, with: "---")
}

/// The kinds of file that a report can be written as.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case html, markdown, json, junit, csv

    /// The name as a person says it.
    package var title: String {
        switch self {
        case .html: "HTML"
        case .markdown: "Markdown"
        case .json: "JSON"
        case .junit: "JUnit"
        case .csv: "CSV"
        }
    }

    /// What such a file is good for, where the name does not say it.
    var use: String? {
        switch self {
        case .html, .markdown: nil
        case .json: "For programs, by the schema of muster schema report."
        case .junit: "For a CI server, which shows the drill as tests."
        case .csv: "For a spreadsheet, a line for each fact."
        }
    }
}

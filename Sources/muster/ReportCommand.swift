import ArgumentParser
import DrillEngine
import DrillRuntime
import DrillTUI

extension ReportFormat: ExpressibleByArgument {}

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print or write the report of a session.",
        discussion: """
            markdown: for people, on a Git host or at a terminal.
            html: for people; one file that needs nothing else, on paper, too.
            json: for programs; “muster schema report” prints its schema.
            junit: for a CI server; a suite for the objectives, one for each phase.
            csv: for a spreadsheet; a line for each fact, “record” says of what sort.

            In the CSV instants are seconds since the session began, “value” and “target” are in \
            the “unit” beside them, and what would be a formula begins with an apostrophe.

            Without --format the ending of --output chooses: .md, .html, .json, .xml (JUnit) or \
            .csv.
            """)

    @Argument(help: "The session; the latest one without it.")
    var session: String?

    @Option(help: "The form of the report; markdown without it.")
    var format: ReportFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let format = try chosenFormat()
            let sessions = try home.sessions()
            let report = try sessions.report(of: try session ?? sessions.latest())
            let text = format.render(report)
            if let output {
                try ReportFile.write(text, to: output)
                OutputStream.note("wrote \(output)\n")
            } else {
                try OutputStream.result(text)
            }
        }
    }

    /// What was asked for, or what the file's ending says.
    private func chosenFormat() throws -> ReportFormat {
        if let format { return format }
        guard let output else { return .markdown }
        if let format = ReportFormat(path: output) { return format }
        throw Failure(
            .usage,
            "the ending of \(output) says nothing of the form; expected .md, .html, .json, .xml "
                + "or .csv, or --format with one of \(ReportFormat.names)")
    }
}

extension ReportFormat {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

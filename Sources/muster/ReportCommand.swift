import ArgumentParser
import DrillEngine
import DrillRuntime
import DrillTUI

extension ReportFormat: ExpressibleByArgument {}

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print or write the report of a session.")

    @Argument(help: "The session; the latest one without it.")
    var session: String?

    @Option(help: "The form of the report: \(ReportFormat.names).")
    var format = ReportFormat.markdown

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
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
}

extension ReportFormat {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

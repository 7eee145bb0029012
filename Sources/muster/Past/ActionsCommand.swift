import ArgumentParser
import DrillHistory
import DrillModel
import DrillReport
import DrillRuntime

struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions", abstract: "List the corrective actions of all debriefs.",
        discussion: """
            Nobody closes an action by hand. A later session of the same drill closes it in which \
            the step, inject or expectation passes that exposed it, and opens it again when that \
            fails. What came to light live is closed live only.
            """)

    @Flag(help: "Only those that are not closed.")
    var open = false

    @Option(
        help: ArgumentHelp(
            "Only those of this drill: a path, a name that `muster list drills` shows, or its id.",
            valueName: "drill"))
    var drill: String?

    @Flag(help: "Print comma-separated values.")
    var csv = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard !(csv && json) else { throw ValidationError("--csv and --json exclude each other.") }
    }

    func run() throws {
        try reportingFailures {
            let rows = try rows()
            if json {
                try OutputStream.result(try CatalogJSON.render(rows))
            } else if csv {
                try OutputStream.result(CSVText.render([ActionRow.heads] + rows.map(\.fields)))
            } else if rows.isEmpty {
                OutputStream.note("no \(open ? "open " : "")corrective action\n")
            } else {
                let blocks = [[rows.summary]] + rows.map(\.lines)
                try OutputStream.result(
                    blocks.map { PrintableText.wrapped($0) }.joined(separator: "\n\n"))
            }
        }
    }

    private func rows() throws -> [ActionRow] {
        let drill = try drill.map(home.drillID)
        let actions = try home.past().actions.filter { drill == nil || $0.origin.drill == drill }
        let today = Day(of: SystemClock().wall)
        return (open ? actions.open : actions).byUrgency.map { ActionRow($0, on: today) }
    }
}

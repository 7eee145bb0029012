import ArgumentParser
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the sessions of a drill with their figures.",
        discussion: "The newest session comes first. What is not known is not zero.")

    @Argument(help: "The drill: a path, a name that `muster list drills` shows, or its id.")
    var drill: String

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let history = try home.sessions().history(of: try drillID)
            let rows = history.sessions.map(HistoryRow.init)
            if json {
                try OutputStream.result(try CatalogJSON.render(rows))
            } else if rows.isEmpty {
                OutputStream.note("no session of this drill\n")
            } else {
                try OutputStream.result(
                    TextTable.render(
                        [HistoryRow.titles] + rows.map { $0.columns.map(PrintableText.of) }))
            }
        }
    }

    /// The id under which sessions of the drill are kept, also when its file is gone.
    private var drillID: String {
        get throws {
            let known = try home.sessions().store.sessions().map(\.drill)
            return known.contains(drill) ? drill : try home.drill(drill).drill.plan.id
        }
    }
}

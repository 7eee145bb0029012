import ArgumentParser
import DrillHistory
import DrillModel
import DrillReport
import DrillRuntime

struct HistoryCommand: ParsableCommand {
    /// How the history is shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, html
    }

    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show the sessions of a drill and how they went over time.",
        discussion: """
            The newest session comes first; below stand trends, the oldest at the left, and what \
            hangs on single people. Simulated and live sessions never stand in one trend. What is \
            not known is not zero. Without a drill, --format html has every drill that was run.
            """)

    @Argument(
        help: """
            The drill: a path, a name that `muster list drills` shows, or its id; the one of the \
            latest session without it.
            """)
    var drill: String?

    @Option(help: "The form: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format?

    @Flag(help: "Print JSON; short for --format json.")
    var json = false

    @Flag(help: "Print who has run it, and the steps that one person alone has ever done.")
    var people = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var home: HomeOptions

    private var shown: Format { format ?? (json ? .json : .text) }

    func validate() throws {
        guard format == nil || !json || format == .json else {
            throw ValidationError("--json and --format \(shown.rawValue) exclude each other.")
        }
        guard !people || shown != .html else {
            throw ValidationError("--people goes with text and JSON; the page has it anyway.")
        }
    }

    func run() throws {
        try reportingFailures {
            let sessions = try home.sessions()
            let ids = try drills(in: sessions)
            let records = try sessions.records(of: ids, in: Catalog(library: home.library))
            guard let text = try text(of: records, at: sessions.clock.wall) else {
                return OutputStream.note("no session of this drill\n")
            }
            guard let output else { return try OutputStream.result(text) }
            try ReportFile.write(text, to: output)
            OutputStream.note("wrote \(output)\n")
        }
    }

    /// The drills whose history is shown; `nil` is all of them.
    private func drills(in sessions: Sessions) throws -> [String]? {
        if let drill { return [try home.drillID(drill)] }
        guard shown != .html else { return nil }
        let latest = try sessions.latestDrill()
        OutputStream.note("\(latest), as that was rehearsed last\n")
        return [latest]
    }

    /// `nil` where there is nothing to show.
    private func text(of records: [DrillRecord], at wall: Int64) throws -> String? {
        switch shown {
        case .html:
            return HTMLHistory.render(records, on: wall, toolVersion: ToolVersion.current)
        case .json:
            let entries = records.flatMap(\.history.sessions)
            return people
                ? try CatalogJSON.render(records.map { PeopleRow($0.people) })
                : try CatalogJSON.render(entries.map(HistoryRow.init))
        case .text:
            return records.first.flatMap {
                people ? HistoryPrint.people($0) : HistoryPrint.text(of: $0)
            }
        }
    }
}

import ArgumentParser
import DrillHistory
import DrillModel
import DrillReport
import DrillRuntime

struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "List what is due: drills by their cadence, and actions.",
        discussion: """
            The most pressing comes first. A drill is due when its cadence has passed since a \
            session of it was finished; one that was aborted does not put the next one off, and a \
            scripted run (--headless) is no rehearsal. \
            --ics prints a calendar (RFC 5545) with an event for each drill and a task for each \
            open corrective action that has a day.
            """)

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print an iCalendar file.")
    var ics = false

    @Option(
        help: ArgumentHelp(
            "Only what is due within so many days, or should have been; all without it.",
            valueName: "days"))
    var within: Int?

    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard !(ics && json) else { throw ValidationError("--ics and --json exclude each other.") }
        guard within.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("--within takes a number of days; 0 is today.")
        }
    }

    func run() throws {
        try reportingFailures {
            let clock = SystemClock()
            let today = Day(of: clock.wall)
            let drills = Catalog(library: home.library).drills()
                .standing(among: try home.knownSessions(), at: clock.wall)
                .filter { isNear(DueRow($0)) }
            let actions = try home.past().actions.byUrgency
                .filter { isNear(DueRow($0, on: today)) }
            if ics {
                let entries =
                    drills.compactMap { CalendarEntry($0, on: today) }
                    + actions.compactMap(CalendarEntry.init)
                return try OutputStream.result(
                    CalendarFile.render(entries, toolVersion: ToolVersion.current))
            }
            let rows =
                drills.compactMap(DueRow.init) + actions.compactMap { DueRow($0, on: today) }
            try show(rows.byUrgency)
        }
    }

    private func isNear(_ row: DueRow?) -> Bool {
        within.map { row?.isDue(within: $0) == true } ?? true
    }

    private func show(_ rows: [DueRow]) throws {
        if json {
            try OutputStream.result(try CatalogJSON.render(rows))
        } else if rows.isEmpty {
            OutputStream.note(
                within.map { "nothing is due within \($0) d\n" }
                    ?? "nothing is due: no drill has a cadence, and no open action a day\n")
        } else {
            try OutputStream.result(
                TextTable.render(
                    rows.map { $0.columns.map(PrintableText.of) }, columns: PrintableText.columns))
        }
    }
}

import ArgumentParser
import DrillHistory
import DrillModel
import DrillRuntime

struct ListCommand: ParsableCommand {
    /// What can be listed.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case drills, runbooks, sessions
    }

    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List drills, runbooks or sessions.")

    @Argument(help: "drills, runbooks or sessions.")
    var subject: Subject

    @Option(
        help: ArgumentHelp(
            "With runbooks: the steps of this one, and when each was last performed.",
            valueName: "runbook"))
    var steps: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard steps == nil || subject == .runbooks else {
            throw ValidationError("--steps goes with runbooks.")
        }
    }

    func run() throws {
        try reportingFailures {
            let catalog = Catalog(library: home.library)
            switch subject {
            case .drills:
                try show(
                    catalog.drills().standing(
                        among: try home.knownSessions(), at: SystemClock().wall))
            case .runbooks: try showRunbooks(catalog)
            case .sessions: try show(Catalog.sessions(in: home.sessions()))
            }
        }
    }

    private func showRunbooks(_ catalog: Catalog) throws {
        let past = try home.past().sessions
        guard let steps else {
            let today = Day(of: SystemClock().wall)
            return try show(catalog.runbooks().map { $0.row(in: past, on: today) })
        }
        let rows = try home.runbook(steps).standing(in: past).steps.map(StepRow.init)
        try show(rows, heads: [StepRow.titles])
    }

    private func show(_ rows: [some CatalogRow], heads: [[String]] = []) throws {
        if json {
            try OutputStream.result(try CatalogJSON.render(rows))
        } else if rows.isEmpty {
            OutputStream.note("no \(subject.rawValue)\n")
        } else {
            let lines = heads + rows.map { $0.columns.map(PrintableText.of) }
            try OutputStream.result(
                TextTable.render(lines, columns: heads.isEmpty ? nil : PrintableText.columns))
        }
    }
}

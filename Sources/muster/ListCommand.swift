import ArgumentParser
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

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let catalog = Catalog(library: home.library)
            switch subject {
            case .drills:
                try show(
                    catalog.drills().standing(
                        among: try home.knownSessions(), at: SystemClock().wall))
            case .runbooks: try show(catalog.runbooks())
            case .sessions: try show(Catalog.sessions(in: home.sessions()))
            }
        }
    }

    private func show(_ rows: [some CatalogRow]) throws {
        if json {
            try OutputStream.result(try CatalogJSON.render(rows))
        } else if rows.isEmpty {
            OutputStream.note("no \(subject.rawValue)\n")
        } else {
            try OutputStream.result(TextTable.render(rows.map(\.columns)))
        }
    }
}

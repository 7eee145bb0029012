import ArgumentParser

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a drill.",
        discussion: """
            At a terminal this opens the console. --plain goes line by line; --headless lets the \
            plan's scripted operator run the drill and prints the report.
            """)

    @Argument(help: "The drill: a path, or the name of one that `muster list drills` shows.")
    var drill: String

    @Option(help: "What the drill runs against.")
    var backend = BackendName.simulated

    @OptionGroup var options: RunOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            try Launcher(home: home, options: options).run(try home.drill(drill))
        }
    }
}

/// The backends that a drill can be run against.
enum BackendName: String, CaseIterable, ExpressibleByArgument {
    case simulated
}

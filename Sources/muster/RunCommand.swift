import ArgumentParser
import DrillModel
import DrillRuntime

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a drill.",
        discussion: """
            At a terminal this opens the console. --plain goes line by line; --headless lets the \
            plan's scripted operator run the drill and prints the report.

            --backend live rehearses on the real environment of the plan. Every command of the \
            runbook is shown in full and runs only when it is asked for. Look first with --dry-run.

            --recording SESSION plays an incident again as monitoring saw it then, for somebody else \
            to detect and decide. What is done changes nothing, so recovery is the recording's.
            """)

    @Argument(help: "The drill: a path, or the name of one that `muster list drills` shows.")
    var drill: String

    @Option(help: "What the drill runs against.")
    var backend = BackendKind.simulated

    @Option(
        help: ArgumentHelp(
            "Play what monitoring saw in this session again; implies --backend recorded.",
            valueName: "session"))
    var recording: String?

    @OptionGroup(title: "With --backend live") var live: LiveOptions
    @OptionGroup var options: RunOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard recording == nil || backend != .live, recording != nil || backend != .recorded else {
            throw ValidationError(
                "--recording SESSION goes with --backend recorded, and that with it.")
        }
        try live.validate(for: backend, options)
    }

    func run() throws {
        try reportingFailures {
            let loaded = try home.drill(drill)
            var launcher = Launcher(home: home, options: options)
            launcher.backend = recording == nil ? backend : .recorded
            launcher.recording = recording
            launcher.environment = live.environment
            if live.dryRun { return try launcher.showWhatWouldRun(loaded.drill) }
            try launcher.checkEnvironment(of: loaded.drill)
            try launcher.run(loaded)
        }
    }
}

extension BackendKind: ExpressibleByArgument {}

import ArgumentParser
import DrillModel

/// What only a drill on a real environment takes.
struct LiveOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The environment's name, where nobody is there to type it.", valueName: "name"))
    var environment: String?

    @Flag(help: "With --headless: run the runbook's commands on the environment.")
    var runCommands = false

    @Flag(help: "Show what would be looked at and run, and touch nothing.")
    var dryRun = false

    /// What holds when nothing is said.
    static var unsaid: Self {
        var options = Self()
        (options.environment, options.runCommands, options.dryRun) = (nil, false, false)
        return options
    }

    /// Refuses what goes with a live drill only, and headless ones that were not asked for in full.
    func validate(for backend: BackendKind, _ options: RunOptions) throws {
        guard backend == .live else {
            guard environment == nil, !runCommands, !dryRun else {
                throw ValidationError(
                    "--environment, --run-commands and --dry-run go with --backend live.")
            }
            return
        }
        guard options.seed == nil, options.speed == nil else {
            throw ValidationError("A live system has neither --seed nor --speed.")
        }
        guard !dryRun, options.headless else { return }
        guard environment != nil, runCommands else {
            throw ValidationError(
                "A headless live drill runs commands without asking: "
                    + "say --environment NAME and --run-commands.")
        }
    }
}

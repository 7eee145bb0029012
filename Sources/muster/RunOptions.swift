import ArgumentParser
import DrillEngine
import DrillModel
import FoundationEssentials

/// How a drill is to be run.
struct RunOptions: ParsableArguments {
    @Option(help: "The seed of everything that chance decides; the plan's without it.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("Drill seconds a second, as in 4x.", valueName: "speed"))
    var speed: Speed?

    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp("Who runs the drill; your login name without it.", valueName: "name"))
    var operatorName: String?

    @Flag(help: "Line by line, for screen readers and dumb terminals.")
    var plain = false

    @Flag(help: "Let the plan's scripted operator run it, as fast as possible.")
    var headless = false

    @Flag(help: "With --headless: print the report as JSON, and nothing else.")
    var json = false

    @OptionGroup(title: "The console") var console: ConsoleOptions
    @OptionGroup(title: "With --headless") var rehearsal: RehearsalOptions

    /// What holds when nothing is said on the command line.
    static func unsaid() throws -> Self {
        var options = Self()
        (options.seed, options.speed, options.operatorName) = (nil, nil, nil)
        (options.plain, options.headless, options.json) = (false, false, false)
        options.console = try .unsaid()
        options.rehearsal = .unsaid
        return options
    }

    func validate() throws {
        guard !(plain && headless) else {
            throw ValidationError("--plain and --headless exclude each other.")
        }
        guard headless || (!json && rehearsal.isEmpty) else {
            throw ValidationError("--json, --delay, --choose and --mistake go with --headless.")
        }
        guard !headless || operatorName == nil else {
            throw ValidationError(
                "--operator names a person; with --headless the scripted operator runs the drill.")
        }
        guard operatorName?.allSatisfy(\.isWhitespace) != true else {
            throw ValidationError("--operator takes a name.")
        }
    }

    /// The name under which the drill is run.
    var person: String {
        let environment = Environment.variables
        if headless { return SessionInfo.scriptedOperator }
        return operatorName ?? environment["USER"] ?? environment["LOGNAME"] ?? "operator"
    }
}

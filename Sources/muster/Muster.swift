import ArgumentParser
import DrillModel
import DrillRuntime

@main
struct Muster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster",
        abstract: "Rehearse incidents and disasters, and measure what happens.",
        discussion: """
            Without a subcommand, muster opens the library of drills, runbooks and sessions; that \
            needs a terminal.

            Exit status: 0 objectives met, 1 an objective missed, 3 aborted, 4 interrupted \
            (resumable), 5 evidence does not verify, 64 usage, 65 bad input, 69 backend unavailable, 70 internal error, \
            74 I/O error.
            """,
        version: ToolVersion.current,
        subcommands: [
            LibraryCommand.self, DemoCommand.self, RunCommand.self, ResumeCommand.self,
            ReplayCommand.self, RecordCommand.self, ReportCommand.self, ExportCommand.self,
            VerifyCommand.self, HistoryCommand.self, ActionsCommand.self, PatchCommand.self,
            DueCommand.self, ForecastCommand.self, ListCommand.self, ValidateCommand.self,
            SchemaCommand.self, ThemeCommand.self,
        ],
        defaultSubcommand: LibraryCommand.self
    )

    /// Says that a first word is no command, before the default command takes it for an argument.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word = arguments.dropFirst().first, !word.hasPrefix("-"), !known.contains(word)
        else { return }
        let near = NearestName.of(word, among: known).map { "; did you mean “\($0)”?" }
        throw ValidationError(
            "“\(word)” is no command\(near ?? "."). `muster help` lists them.")
    }

    static func main() {
        do {
            try refuseUnknownCommand(CommandLine.arguments)
            var command = try shortcut(CommandLine.arguments) ?? parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            failure.report()
            exit(withError: failure.status)
        } catch {
            exit(withError: error)
        }
    }
}

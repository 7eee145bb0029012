import ArgumentParser

struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Run a drill thousands of times and say how likely it is to meet its objectives.",
        discussion: """
            Everything is simulated, and true only as far as the assumptions are that stand at the \
            end of a forecast.

            Exit status: 0 the forecast was made (with --target: the chance is that high; with \
            --mistakes: every row is as it should be), 1 it is not or that is open, 4 interrupted \
            or runs are missing (what there is has been printed), 64 usage, 65 bad input, 74 I/O \
            error.
            """,
        subcommands: [ForecastRunCommand.self, ForecastMergeCommand.self],
        defaultSubcommand: ForecastRunCommand.self
    )
}

import ArgumentParser

@main
struct MusterBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster-bench",
        abstract: "Measure the simulator, each figure beside its peer in the same run.",
        discussion: """
            Exit status: 0 all within target or tolerance, 1 something is not, 64 usage.
            """,
        subcommands: [
            MeasureCommand.self, ConsoleCommand.self, EvidenceCommand.self,
            OracleCommand.self, SweepCommand.self,
        ],
        defaultSubcommand: MeasureCommand.self
    )
}

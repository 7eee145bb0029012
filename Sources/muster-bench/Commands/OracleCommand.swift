import ArgumentParser

struct OracleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oracle",
        abstract: "Hold the simulator's flows against request-by-request references.",
        discussion: """
            And what forecasts leave out against runs that leave nothing out. Exit status: 0 when every \
            figure is within its tolerance, 1 otherwise.
            """
    )

    @Option(help: "Seeds of a reference; the simulator is quicker and gets five times as many.")
    var seeds = 200

    @Option(help: "The simulator's steps in a second where a tier is overloaded; forecasts have 2.")
    var subSteps = 4

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard seeds >= 10 else { throw ValidationError("--seeds needs a number from 10.") }
        guard (1...60).contains(subSteps) else {
            throw ValidationError("--sub-steps needs a number from 1 to 60.")
        }
    }

    func run() throws {
        let tables =
            [
                CollapseTable.make(seeds: seeds, modelSeeds: 5 * seeds, subSteps: subSteps),
                RecoveryTable.make(seeds: max(11, seeds / 8), subSteps: subSteps),
                PercentileTable.make(),
            ] + CacheTable.make(seeds: max(11, seeds / 8)) + [
                try RestTable.make(seeds: max(100, seeds / 2))
            ]
        print(json ? try JSONText.of(tables) : tables.map(\.text).joined(separator: "\n\n"))
        guard tables.allSatisfy(\.isWithin) else { throw ExitCode(1) }
    }
}

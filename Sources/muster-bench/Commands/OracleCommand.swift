import ArgumentParser

struct OracleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oracle",
        abstract: "Hold the simulator's flows against request-by-request references.",
        discussion: "Exit status: 0 when every figure is within its tolerance, 1 otherwise."
    )

    @Option(help: "Seeds of a reference; the simulator is quicker and gets five times as many.")
    var seeds = 200

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard seeds >= 10 else { throw ValidationError("--seeds needs a number from 10.") }
    }

    func run() throws {
        let tables =
            [
                CollapseTable.make(seeds: seeds, modelSeeds: 5 * seeds),
                RecoveryTable.make(seeds: max(11, seeds / 8)), PercentileTable.make(),
            ] + CacheTable.make(seeds: max(11, seeds / 8))
        print(json ? try JSONText.of(tables) : tables.map(\.text).joined(separator: "\n\n"))
        guard tables.allSatisfy(\.isWithin) else { throw ExitCode(1) }
    }
}

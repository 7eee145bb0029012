package import DrillForecast
package import DrillModel

/// Rehearses a drill as its runbook says, and with each of its typical mistakes.
package struct MistakeRehearsal: Sendable {
    private let drill: Drill
    private let runs: Int
    private let seed: UInt64

    package init(_ drill: Drill, runs: Int, seed: UInt64) {
        self.drill = drill
        self.runs = runs
        self.seed = seed
    }

    /// The tallies of the ways in their order: the follower's, then each mistake's.
    private struct Ways: RunPool.Sum {
        var tallies: [Tally]

        mutating func absorb(_ other: Ways) {
            for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
        }
    }

    /// Makes the runs, each way over the same seeds.
    package func rows(on pool: RunPool) throws -> [MistakeTable.Row] {
        let rehearsal = drill.plan.rehearsal
        let ways = [rehearsal] + rehearsal.mistakes.map { rehearsal.making($0) }
        let empty = Ways(tallies: ways.map { _ in Tally() })
        let sum = try pool.sum(0..<runs, of: drill, from: empty) { [seed] run, drill, sum in
            let seed = RunSeed.of(run, from: seed)
            for (index, way) in ways.enumerated() {
                let state = try RehearsedRun.run(drill, rehearsal: way, seed: seed)
                sum.tallies[index].add(RunResult(state), run: run)
            }
        }
        return row(of: nil, sum.tallies[0])
            + zip(rehearsal.mistakes, sum.tallies.dropFirst()).flatMap { row(of: $0, $1) }
    }

    private func row(of mistake: Rehearsal.Mistake?, _ tally: Tally) -> [MistakeTable.Row] {
        [
            MistakeTable.Row(
                drill: drill.plan.id, mistake: mistake?.id, title: mistake?.title ?? "",
                shows: mistake?.shows, tally: tally)
        ]
    }
}

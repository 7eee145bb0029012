import DrillModel
import DrillSim

/// What it costs to keep a copy of a running simulation, and to go on with one.
enum SnapshotBench {
    private static let copies = 20_000
    private static let taking = "taking a snapshot"

    static func contests() -> [Contest] {
        var simulation = Simulation(system: ReferenceSystem.system, seed: 1)
        _ = simulation.advance(to: .seconds(600))
        let start = simulation
        return [
            Contest(
                title: "Snapshots of the reference system", unit: "µs each",
                contestants: [
                    .init(taking) { take(start) },
                    .init("a second of it, in place") { advance(start, isBranching: false) },
                    .init("a second of it, on a branch") { advance(start, isBranching: true) },
                ],
                targets: [.atMost(taking, 1)])
        ]
    }

    /// Snapshots that stay, as a history keeps them.
    private static func take(_ simulation: Simulation) -> Double {
        var kept: [Simulation] = []
        kept.reserveCapacity(copies)
        let seconds = Stopwatch.processorSeconds {
            for _ in 0..<copies { kept.append(simulation) }
        }
        precondition(kept.count == copies)
        return seconds / Double(copies) * 1e6
    }

    /// A second at a time; on a branch, what the second changes is copied first.
    private static func advance(_ start: Simulation, isBranching: Bool) -> Double {
        let count = 2000
        var simulation = start
        var branch = start
        let seconds = Stopwatch.processorSeconds {
            for step in 1...count {
                if isBranching {
                    branch = simulation
                    _ = branch.advance(to: .seconds(601))
                } else {
                    _ = simulation.advance(to: .seconds(600 + Int64(step)))
                }
            }
        }
        precondition(branch.time >= start.time)
        return seconds / Double(count) * 1e6
    }
}

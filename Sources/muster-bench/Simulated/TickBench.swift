import DrillModel
import DrillSim

/// Seconds of the reference system, with nothing but its own traffic.
enum TickBench {
    private static let seconds: Int64 = 20_000

    static func contests() -> [Contest] {
        let counts = [1, 2, 4]
        return [
            Contest(
                title: "Ticks of \(ReferenceSystem.tierCount) tiers, undisturbed",
                unit: "ticks per second of a core",
                contestants: counts.map { count in
                    .init(count == 1 ? "1 sub-step" : "\(count) sub-steps") {
                        var simulation = Simulation(
                            system: ReferenceSystem.system, seed: 1,
                            resolution: .init(subSteps: count))
                        let time = Stopwatch.processorSeconds {
                            _ = simulation.advance(to: .seconds(seconds))
                        }
                        return Double(seconds) / time
                    }
                },
                targets: [])
        ]
    }
}

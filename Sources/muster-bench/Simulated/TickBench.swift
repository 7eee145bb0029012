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
<<<<<<< HEAD
                unit: "ticks/s",
=======
                unit: "ticks per second of a core",
>>>>>>> s3-oracle
                contestants: counts.map { count in
                    .init(count == 1 ? "1 sub-step" : "\(count) sub-steps") {
                        var simulation = Simulation(
                            system: ReferenceSystem.system, seed: 1, subSteps: count)
<<<<<<< HEAD
                        return Stopwatch.rate(of: Int(seconds)) {
                            _ = simulation.advance(to: .seconds(seconds))
                        }
=======
                        let time = Stopwatch.processorSeconds {
                            _ = simulation.advance(to: .seconds(seconds))
                        }
                        return Double(seconds) / time
>>>>>>> s3-oracle
                    }
                },
                targets: [])
        ]
    }
}

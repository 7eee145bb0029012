import DrillModel
import DrillSim

/// Hours of the reference system a second.
enum DrillBench {
    private static let bulk =
        "2 sub-steps, rests of up to \(Simulation.Resolution.bulk.longestRest) s"
    private static let early = "the same, ends 300 s after recovery"
    private static let restless = "2 sub-steps, every second"
    private static let interactive = "4 sub-steps, every second"
    private static let one = "one core"
    private static let two = "all cores"
    private static let drillsInRound = 60

    /// Drills a second of a plain fluid model with as many tiers and metrics, without calls between
    /// them.
    private static let published = 328.0
    private static let here = "328 a second, as this machine is slower than theirs"

    /// Drills of an hour on one core.
    static func drills(_ peers: Peers) -> [Contest] {
        [
            Contest(
                title: "60-minute drills of \(ReferenceSystem.tierCount) tiers, scraped every 15 s",
                unit: "drills per second of a core",
                contestants: [
                    .init(bulk) { coreRate(ReferenceDrill(.bulk)) },
                    .init(early) { coreRate(ReferenceDrill(.bulk, endsEarly: true)) },
                    .init(restless) { coreRate(ReferenceDrill(.init(subSteps: 2))) },
                    .init(interactive) { coreRate(ReferenceDrill(.interactive)) },
                    EventCore.cxxContestant(peers.cxx(), "mm1", named: here) {
                        $0 / EventCore.published * published
                    },
                ],
                targets: [
                    .atLeast(bulk, published), .atLeast(early, 1186),
                    .ratio(of: bulk, to: here, atLeast: 1),
                ])
        ]
    }

    /// The same drills on one core and on all of them.
    static func scaling() -> [Contest] {
        let drill = ReferenceDrill(.bulk)
        return [
            Contest(
                title: "Scaling: the same drills on one core and on \(Machine.current.cores)",
                unit: "drills/s",
                contestants: [
                    .init(one) { rate(drill) },
                    .init(two) { parallelRate(drill) },
                ],
                targets: [
                    .ratio(of: two, to: one, atLeast: 0.9 * Double(Machine.current.cores))
                ])
        ]
    }

    /// Drills for a second of processor time.
    private static func coreRate(_ drill: ReferenceDrill) -> Double {
        let seconds = Stopwatch.processorSeconds {
            for seed in 1...drillsInRound { _ = drill.run(seed: UInt64(seed)) }
        }
        return Double(drillsInRound) / seconds
    }

    private static func rate(_ drill: ReferenceDrill) -> Double {
        Stopwatch.rate(of: drillsInRound) {
            for seed in 1...drillsInRound { _ = drill.run(seed: UInt64(seed)) }
        }
    }

    private static func parallelRate(_ drill: ReferenceDrill) -> Double {
        Stopwatch.rate(of: drillsInRound) {
            _ = Parallel.map(drillsInRound) { drill.run(seed: UInt64($0 + 1)).seconds }
        }
    }
}

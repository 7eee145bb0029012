import DrillModel
import RequestReference
import SimulationChecks

/// How long the tier takes to recover from a minute's surge, by the share of failures tried again.
enum RecoveryTable {
    private static let published = [(0.1, "100 s"), (0.2, "351 s"), (0.3, "never")]
    /// Ten per cent, or ten seconds where that is more.
    private static let tolerated = 0.1

    static func make(seeds: Int, subSteps: Int) -> OracleTable {
        let rows = published.map { share, truth in
            let experiment = TierExperiment(
                surgeSeconds: 60, duration: 1200, retryShare: share)
            let reference = median(of: seeds) {
                TierReference.run(experiment, seed: $0).recovery(experiment)
            }
            let model = median(of: seeds) { seed in
                Recovery.seconds(
                    in: ModelTier.goodput(experiment, seed: seed, subSteps: subSteps), after: 360,
                    demand: experiment.arrivalRate)
            }
            return OracleTable.Row(
                cells: ["\(Int(share * 100)) %", truth, text(reference), text(model)],
                isWithin: isClose(model, reference))
        }
        return OracleTable(
            title: "Recovery from a surge of 60 s, by the share of failed attempts tried again",
            columns: ["tried again", "published", "reference", "simulator"], rows: rows,
            tolerance: """
                medians of \(seeds) seeds within 10 %, or 10 s where that is more: about what one \
                seed differs from the next. “Never” is never within fifteen minutes.
                """)
    }

    /// The median; `nil` when most seeds do not recover.
    private static func median(
        of seeds: Int, _ recovery: @escaping @Sendable (UInt64) -> Int?
    ) -> Int? {
        let seconds = Parallel.map(seeds) { recovery(UInt64($0 + 1)) ?? .max }.sorted()
        return seconds[seeds / 2] == .max ? nil : seconds[seeds / 2]
    }

    private static func isClose(_ model: Int?, _ reference: Int?) -> Bool {
        guard let model, let reference else { return model == nil && reference == nil }
        let allowed = max(10, tolerated * Double(reference))
        return Double((model - reference).magnitude) <= allowed
    }

    private static func text(_ seconds: Int?) -> String {
        seconds.map { "\($0) s" } ?? "never"
    }
}

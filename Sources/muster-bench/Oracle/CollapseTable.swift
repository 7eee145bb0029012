import DrillModel
import RequestReference
import SimulationChecks

/// How likely a surge of so many seconds is to bring the tier down for good.
enum CollapseTable {
    /// What the naive stochastic fluid gets, in per cent: the model must not be further off.
    private static let published: [(seconds: Double, truth: Int, fluid: Int)] = [
        (8, 2, 3), (9, 15, 27), (10, 45, 70), (11, 73, 92), (12, 95, 98),
    ]
    /// The fluid's largest and mean distance from the truth, in per cent.
    private static let largest = 25.0
    private static let meanDistance = 12.0

    static func make(seeds: Int, modelSeeds: Int, subSteps: Int) -> OracleTable {
        var distances: [Double] = []
        let rows = published.map { entry in
            let experiment = TierExperiment(surgeSeconds: entry.seconds)
            let reference = share(of: seeds) {
                TierReference.run(experiment, seed: $0).finalGoodput(experiment)
            }
            let model = share(of: modelSeeds) { seed in
                let goodput = ModelTier.goodput(experiment, seed: seed, subSteps: subSteps)
                return goodput.suffix(60).reduce(0, +) / 60 / experiment.arrivalRate
            }
            distances.append((model - reference).magnitude)
            return OracleTable.Row(
                cells: [
                    "\(Int(entry.seconds)) s", "\(entry.truth) %", percent(reference),
                    percent(model), "\(entry.fluid) %",
                ],
                isWithin: (model - reference).magnitude <= largest)
        }
        let mean = distances.reduce(0, +) / Double(distances.count)
        return OracleTable(
            title:
                "Collapse after a surge to 1.6 times the load (40 servers, 75 % busy, 3 attempts)",
            columns: ["surge", "published", "reference", "simulator", "PSFFA"], rows: rows,
            tolerance: """
                no row further from the reference than \(Int(largest)) points, \(Int(meanDistance)) \
                on average, which is what a plain PSFFA with noise (the last column) is off. \
                \(seeds) seeds of the reference and \(modelSeeds) of the simulator; with \(seeds), \
                chance alone moves a row of 45 % by \(percent(error(seeds))) (one standard error).
                """,
            summary: OracleTable.Row(
                cells: ["mean distance \(percent(mean))"], isWithin: mean <= meanDistance))
    }

    /// The per cent of the seeds after which less than half of the demand is answered.
    private static func share(
        of seeds: Int, _ finalGoodput: @escaping @Sendable (UInt64) -> Double
    ) -> Double {
        let collapsed = Parallel.map(seeds) { finalGoodput(UInt64($0 + 1)) < 0.5 }
        return 100 * Double(collapsed.count { $0 }) / Double(seeds)
    }

    private static func error(_ seeds: Int) -> Double {
        100 * (0.45 * 0.55 / Double(seeds)).squareRoot()
    }

    private static func percent(_ value: Double) -> String {
        "\(Target.text(value)) %"
    }
}

import DrillModel
import RequestReference
import SimulationChecks

/// A cache that is emptied in front of a database, in two settings.
enum CacheTable {
    static func make(seeds: Int) -> [OracleTable] {
        [
            table(
                CacheExperiment(connections: 80, duration: 600), seeds: seeds,
                "few connections, so that what gets in is answered in time"),
            table(
                CacheExperiment(connections: 300, duration: 1200), seeds: seeds,
                "many connections, so that nearly every answer comes too late"),
        ]
    }

    private static func table(
        _ experiment: CacheExperiment, seeds: Int, _ setting: String
    ) -> OracleTable {
        let reference = Figures(experiment, seeds) { CacheReference.run(experiment, seed: $0) }
        let model = Figures(experiment, seeds) { ModelCache.run(experiment, seed: $0) }
        let rows = zip(reference.times, model.times).map { reference, model in
            OracleTable.Row(
                cells: [reference.what, text(reference.seconds), text(model.seconds)],
                isWithin: isClose(model.seconds, reference.seconds))
        }
        let worst = OracleTable.Row(
            cells: [
                "worst ten seconds", OracleTable.share(reference.worst),
                OracleTable.share(model.worst),
            ],
            isWithin: (reference.worst - model.worst).magnitude <= 0.1)
        return OracleTable(
            title: "Cache emptied in front of a database: \(setting)",
            columns: ["", "reference", "simulator"], rows: rows + [worst],
            tolerance: """
                medians of \(seeds) seeds; times within 25 %, or 10 s where that is more, shares of \
                the demand within 10 points. Hits come back within some per cent; the demand comes \
                near its 85 % so slowly that single seeds of the reference differ by a third.
                """)
    }

    /// What the runs of one side came to.
    private struct Figures {
        var times: [(what: String, seconds: Double?)]
        var worst: Double

        init(
            _ experiment: CacheExperiment, _ seeds: Int,
            _ run: @escaping @Sendable (UInt64) -> CacheRun
        ) {
            let runs = Parallel.map(seeds) { run(UInt64($0 + 1)) }
            let flush = experiment.flush
            let demand = experiment.arrivalRate
            times = [0.5, 0.8, 0.9].map { part in
                let goal = part * experiment.bestHitRatio
                let seconds = runs.map { $0.warming(to: goal, after: flush) }
                return ("\(Int(part * 100)) % of the hits again", Self.median(seconds))
            }
            let recovery = runs.map { $0.recovery(after: flush, demand: demand) }
            times.append(("85 % of the demand again", Self.median(recovery)))
            worst = Spread(runs.map { $0.worst(after: flush, demand: demand) })?.median ?? .nan
        }

        /// The median; `nil` when most seeds do not get there.
        private static func median(_ seconds: [Int?]) -> Double? {
            let sorted = seconds.map { $0.map(Double.init) ?? .infinity }.sorted()
            let middle = sorted[sorted.count / 2]
            return middle.isFinite ? middle : nil
        }
    }

    private static func isClose(_ model: Double?, _ reference: Double?) -> Bool {
        guard let model, let reference else { return model == nil && reference == nil }
        return (model - reference).magnitude <= max(10, 0.25 * reference)
    }

    private static func text(_ seconds: Double?) -> String {
        seconds.map { "\(Int($0)) s" } ?? "never"
    }
}

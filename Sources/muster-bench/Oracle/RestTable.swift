import DrillContent
import DrillForecast
import DrillModel
import DrillRuntime
import DrillSim

/// Forecasts in which a steady flow rests, against runs in which every second is stepped.
enum RestTable {
    private static let folder = "Drills"
    private static let stepped = Simulation.Resolution(
        subSteps: Simulation.Resolution.bulk.subSteps)

    /// Every shipped drill with the same seeds on both sides.
    static func make(seeds: Int) throws -> OracleTable {
        let files = DiskFiles()
        let paths = (files.list(folder) ?? []).filter(ContentKind.isYaml).sorted()
        let drills = paths.compactMap { DrillLoader(files: files).load($0).value }
            .filter { $0.system != nil }
        let rows = try drills.map { drill in
            row(
                drill.plan.id, try Figures(drill, seeds, stepped),
                try Figures(drill, seeds, .bulk))
        }
        return OracleTable(
            title: "Shipped drills stepped every second, and with rests of up to"
                + " \(Simulation.Resolution.bulk.longestRest) s",
            columns: ["", "met", "rests", "RTA, median", "rests", "RTA, p90", "rests"], rows: rows,
            tolerance: """
                \(seeds) runs with the same seeds; shares within 5 points, times within 1 %, or 5 s \
                where that is more. The noise of the tiers differs, so that single runs may part.
                """)
    }

    private static func row(_ name: String, _ stepped: Figures, _ rests: Figures)
        -> OracleTable.Row
    {
        OracleTable.Row(
            cells: [
                name, OracleTable.share(stepped.met), OracleTable.share(rests.met),
                text(stepped.median), text(rests.median), text(stepped.slow), text(rests.slow),
            ],
            isWithin: (stepped.met - rests.met).magnitude <= 0.05
                && isClose(rests.median, stepped.median) && isClose(rests.slow, stepped.slow))
    }

    /// What the runs of one side came to.
    private struct Figures {
        var met: Double
        /// Recovery times; `nil` where so many of the runs do not recover.
        var median: DrillDuration?
        var slow: DrillDuration?

        init(_ drill: Drill, _ seeds: Int, _ resolution: Simulation.Resolution) throws {
            let results = Parallel.map(seeds) { number in
                Result {
                    RunResult(
                        try RehearsedRun.run(
                            drill, rehearsal: drill.plan.rehearsal, seed: UInt64(number + 1),
                            resolution: resolution))
                }
            }
            let runs = try results.map { try $0.get() }
            met = Double(runs.count { $0.ending == .met }) / Double(max(1, runs.count))
            let times = runs.map(\.recovery).sorted { ($0 ?? .forever) < ($1 ?? .forever) }
            median = times[times.count / 2]
            slow = times[times.count * 9 / 10]
        }
    }

    private static func isClose(_ one: DrillDuration?, _ other: DrillDuration?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return (one.seconds - other.seconds).magnitude <= max(5, 0.01 * other.seconds)
    }

    private static func text(_ time: DrillDuration?) -> String {
        time.map { "\($0)" } ?? "–"
    }
}

extension DrillDuration {
    /// Longer than any drill.
    fileprivate static let forever = DrillDuration(milliseconds: .max)
}

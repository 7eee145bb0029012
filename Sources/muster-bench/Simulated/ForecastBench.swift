import DrillContent
import DrillForecast
import DrillModel
import DrillRuntime

/// What somebody waits for who asks how likely a drill is to succeed.
enum ForecastBench {
    private static let path = "Drills/region-failover-warm-standby.yaml"
    private static let runs = 10_000
    private static let all = "10,000 runs and their sensitivity, all cores"

    static func contests() -> [Contest] {
        var contest = Contest(
            title: "A forecast of the warm-standby drill", unit: "s",
            contestants: [.init(all, absence: "\(path) is not here")],
            targets: [.atMost(all, 10)])
        contest.mostRounds = 1
        guard let drill = DrillLoader(files: DiskFiles()).load(path).value else { return [contest] }
        contest.contestants = [.init(all) { try seconds(drill) }]
        return [contest]
    }

    private static func seconds(_ drill: Drill) throws -> Double {
        let forecaster = Forecaster(drill, rehearsal: drill.plan.rehearsal, runs: runs, seed: 1)
        let pool = RunPool(workers: Machine.current.cores)
        return try Stopwatch.seconds { _ = try forecaster.run(.whole, on: pool) }
    }
}

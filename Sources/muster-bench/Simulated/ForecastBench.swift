import DrillContent
import DrillForecast
import DrillModel
import DrillRuntime

/// What somebody waits for who asks how likely a drill is to succeed.
enum ForecastBench {
    private static let path = "Drills/region-failover-warm-standby.yaml"
    private static let runs = 10_000
    private static let all = "10,000 runs and their sensitivity, all cores"
    private static let seconds = 10.0
    private static let here = "10 s, as this machine is slower than theirs"

    static func contests(_ peers: Peers) -> [Contest] {
        var contest = Contest(
            title: "A forecast of the warm-standby drill", unit: "s",
            contestants: [.init(all, absence: "\(path) is not here")],
            targets: [.atMost(all, seconds), .ratio(of: here, to: all, atLeast: 1)])
        contest.mostRounds = 1
        guard let drill = DrillLoader(files: DiskFiles()).load(path).value else { return [contest] }
        contest.contestants = [
            .init(all) { try run(drill) },
            EventCore.cxxContestant(peers.cxx(), "mm1", named: here) {
                EventCore.published / $0 * seconds
            },
        ]
        return [contest]
    }

    private static func run(_ drill: Drill) throws -> Double {
        let forecaster = Forecaster(drill, rehearsal: drill.plan.rehearsal, runs: runs, seed: 1)
        let pool = RunPool(workers: Machine.current.cores)
        return try Stopwatch.seconds { _ = try forecaster.run(.whole, on: pool) }
    }
}

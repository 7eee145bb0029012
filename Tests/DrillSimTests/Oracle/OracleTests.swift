import RequestReference
import SimulationChecks
import Testing

/// The simulator's flows against the references, in small; `muster-bench oracle` is the large one.
struct OracleTests {
    /// What 100 seeds of the reference came to, by `muster-bench oracle --seeds 100`.
    private static let collapsed: [(seconds: Double, share: Double)] = [
        (8, 0.03), (10, 0.57), (12, 0.94),
    ]

    /// Twenty seeds scatter by 11 points around one half, so that 30 is three deviations.
    @Test(arguments: collapsed)
    func aSurgeBringsTheTierDownAsOftenAsInTruth(seconds: Double, share: Double) {
        let experiment = TierExperiment(surgeSeconds: seconds, duration: 420)
        let down = (UInt64(1)...20).count { seed in
            let goodput = ModelTier.goodput(experiment, seed: seed)
            return goodput.suffix(60).reduce(0, +) / 60 < 0.5 * experiment.arrivalRate
        }
        #expect((Double(down) / 20 - share).magnitude <= 0.3, "\(down) of 20 seeds")
    }

    /// The reference takes 104 s and 349 s, and does not recover in fifteen minutes.
    @Test(arguments: [(0.1, 90...118), (0.2, 300...400)])
    func aRetryShareDecidesHowLongRecoveryTakes(share: Double, seconds: ClosedRange<Int>) throws {
        let experiment = TierExperiment(surgeSeconds: 60, duration: 860, retryShare: share)
        let goodput = ModelTier.goodput(experiment, seed: 2)
        let recovery = try #require(
            Recovery.seconds(in: goodput, after: 360, demand: experiment.arrivalRate))
        #expect(seconds.contains(recovery))
    }

    @Test func tooManyRetriesKeepTheTierDown() {
        let experiment = TierExperiment(surgeSeconds: 60, duration: 860, retryShare: 0.3)
        let goodput = ModelTier.goodput(experiment, seed: 2)
        #expect(
            Recovery.seconds(in: goodput, after: 360, demand: experiment.arrivalRate) == nil)
    }

    @Test(arguments: [0.5, 0.7, 0.8, 0.9, 0.95])
    func aSteadyTiersSlowestPerCentIsExact(busy: Double) {
        let exact = ExactQueue(servers: 40, serviceRate: 10, busy: busy).sojournQuantile(0.99)
        #expect((ModelTier.steadySlowest(busy: busy) / exact - 1).magnitude < 0.01)
    }

    /// The reference takes 25, 48 and 66 s to 50, 80 and 90 % of its hits with 80 connections.
    @Test func anEmptiedCacheFillsAsFastAsInTruth() throws {
        let experiment = CacheExperiment(connections: 80, duration: 220)
        let run = ModelCache.run(experiment, seed: 1)
        let expected = [(0.5, 25.0), (0.8, 48.0), (0.9, 66.0)]
        for (part, truth) in expected {
            let goal = part * experiment.bestHitRatio
            let seconds = try #require(run.warming(to: goal, after: experiment.flush))
            #expect((Double(seconds) - truth).magnitude <= 6, "\(part) after \(seconds) s")
        }
        #expect((run.worst(after: 120, demand: 800) - 0.57).magnitude < 0.08)
    }

    /// With 300 connections nearly every answer is late: 130 s to half of the hits, 12 % at worst.
    @Test func anEmptiedCacheBehindALongQueueFillsAsSlowlyAsInTruth() throws {
        let experiment = CacheExperiment(connections: 300, duration: 300)
        let run = ModelCache.run(experiment, seed: 1)
        let half = try #require(run.warming(to: 0.475, after: experiment.flush))
        #expect((110...150).contains(half))
        #expect(run.worst(after: 120, demand: 800) < 0.2)
    }
}

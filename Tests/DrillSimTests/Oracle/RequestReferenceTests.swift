import RequestReference
import Testing

/// The reference itself, against what is known by formula or was published.
struct RequestReferenceTests {
    @Test(arguments: [0.5, 0.8, 0.9])
    func aSteadyTierIsAnMMc(busy: Double) {
        let experiment = TierExperiment(steady: busy, duration: 600)
        let run = TierReference.run(experiment, seed: 1, keepsSojourns: true)
        let exact = ExactQueue(servers: 40, serviceRate: 10, busy: busy)
        let sojourns = run.sojourns.sorted()
        let mean = sojourns.reduce(0, +) / Double(sojourns.count)
        // Little's law.
        #expect((mean * 400 * busy / exact.meanLength - 1).magnitude < 0.03)
        let slowest = sojourns[Int(0.99 * Double(sojourns.count))]
        #expect((slowest / exact.sojournQuantile(0.99) - 1).magnitude < 0.03)
    }

    @Test func theFormulaIsErlangs() {
        let exact = ExactQueue(servers: 2, serviceRate: 1, busy: 0.75)
        // M/M/2 has a closed form: C = 2ρ² / (1 + ρ).
        #expect((exact.waitingShare - 2 * 0.75 * 0.75 / 1.75).magnitude < 1e-12)
        let single = ExactQueue(servers: 1, serviceRate: 1, busy: 0.9)
        #expect((single.meanLength - 9).magnitude < 1e-9)
    }

    @Test func aShortSurgePassesAndALongOneStays() {
        let short = TierExperiment(surgeSeconds: 5, duration: 400)
        let long = TierExperiment(surgeSeconds: 15, duration: 400)
        #expect(TierReference.run(short, seed: 3).finalGoodput(short) > 0.9)
        #expect(TierReference.run(long, seed: 3).finalGoodput(long) < 0.2)
    }

    @Test func theSameSeedGivesTheSameRun() {
        let experiment = TierExperiment(surgeSeconds: 10, duration: 350)
        let first = TierReference.run(experiment, seed: 9)
        #expect(first.good == TierReference.run(experiment, seed: 9).good)
        #expect(first.good != TierReference.run(experiment, seed: 10).good)
    }

    @Test func aFullCacheSparesTheDatabaseAndAnEmptyOneDoesNot() throws {
        let experiment = CacheExperiment(connections: 80, duration: 240)
        let run = CacheReference.run(experiment, seed: 1)
        let before = run.hits[60..<120].reduce(0, +) / run.lookups[60..<120].reduce(0, +)
        #expect((before - 0.95).magnitude < 0.01)
        #expect(run.worst(after: 120, demand: 800) < 0.8)
        let warm = try #require(run.warming(to: 0.855, after: 120))
        #expect((40...90).contains(warm))
    }
}

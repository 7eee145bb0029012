import DrillModel
import Testing

struct CacheTests {
    private func rig(_ cache: String, rate: Int = 4000, seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(
            """
            users: {kind: clients, entry: web, peak_rate: \(rate)/s, writes: 0.5%}
            web: {kind: service, cache: cache, database: db, instances: 30, min: 30, compute_time: 40ms, query_timeout: 10s}
            cache: {kind: cache, database: db, keys: 100000, skew: 100, best_hit_ratio: 98%, memory_used: 95%, \(cache)}
            db: {kind: database, query_time: 10ms, connections: 200, contention: 0.2%}
            """, seed: seed)
        rig.pass(60)
        return rig
    }

    @Test func aFullCacheThatRefusesNewEntriesIsEmptyAfterTheyExpired() {
        var rig = rig("hot_missing: 100")
        rig.inject("memory-full cache within=60s share=95%")
        rig.pass(30)
        #expect((0.4...0.6).contains(rig.truth("cache.hit_ratio")))
        rig.pass(120)
        #expect(rig.truth("cache.hit_ratio") < 0.1)
        #expect(rig.truth("cache.refused_sets") > 50)
        #expect(rig.truth("users.availability") < 0.6)
    }

    @Test func aCacheThatDropsWhatNobodyReadsTakesThemAgain() {
        var rig = rig("policy: allkeys-lru, hot_missing: 100", rate: 1200)
        rig.inject("memory-full cache within=60s share=95%")
        rig.pass(400)
        #expect(rig.truth("cache.refused_sets") == 0)
        #expect(rig.truth("cache.hit_ratio") > 0.7)
    }

    @Test func theSwitchToDroppingMakesRoom() {
        var rig = rig("hot_missing: 100", rate: 1200)
        rig.inject("memory-full cache within=60s share=95%")
        rig.pass(100)
        let stuck = rig.truth("cache.hit_ratio")
        rig.carryOut("set-policy cache policy=allkeys-lru")
        rig.pass(200)
        #expect(rig.truth("cache.hit_ratio") > stuck + 0.3)
    }

    @Test func withSingleFlightTheDatabaseSeesEachMissingKeyOnce() {
        var many = rig("hot_missing: 2000")
        var one = rig("hot_missing: 2000, single_flight: true")
        for second in 0..<20 as Range<Int64> {
            if second == 0 {
                many.inject("emptied cache")
                one.inject("emptied cache")
            }
            many.pass(1)
            one.pass(1)
        }
        #expect(one.truth("cache.hit_ratio") > many.truth("cache.hit_ratio"))
    }

    @Test func aHotKeyIsHarmlessWithSingleFlight() {
        var rig = rig("hot_missing: 100", rate: 1500)
        rig.inject("hot-key cache share=30% lasts=20m")
        rig.pass(30)
        #expect(rig.truth("cache.hit_ratio") < 0.75)
        rig.carryOut("single-flight cache")
        rig.pass(10)
        #expect(rig.truth("cache.hit_ratio") > 0.9)
    }

    @Test func aRestartEmptiesItAndTakesItAway() {
        var rig = rig("restart_time: 30s")
        let restart = rig.carryOut("restart cache")
        #expect(restart?.seconds == 30)
        #expect(rig.truth("cache.hit_ratio") < 0.3)
        #expect(rig.truth("cache.memory") < 0.1)
    }
}

import DrillModel
import Testing

struct StreamTests {
    private func rig(seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(
            """
            clicks: {kind: stream, rate: 100000/s, shards: 20, shard_rate: 7500/s, consumers: 20, consumer_rate: 6000/s, producer_buffer: 10m}
            """, seed: seed)
        rig.pass(60)
        rig.inject("hot-key clicks share=4%")
        rig.pass(300)
        return rig
    }

    @Test func oneHotShardIsLateWhileTheOthersHaveRoom() {
        let rig = rig()
        #expect(rig.truth("clicks.hottest_shard") > 1)
        #expect(rig.truth("clicks.lag") > 50)
        #expect(rig.truth("clicks.mean_lag") < 10)
    }

    @Test(arguments: ["set-consumers clicks count=40", "split-shards clicks shards=40"])
    func neitherMoreConsumersNorMoreShardsHelpOneKey(remedy: String) {
        var rig = rig()
        let before = rig.truth("clicks.lag")
        rig.carryOut(remedy)
        rig.pass(240)
        #expect(remedy.hasPrefix("split") || rig.truth("clicks.busy_consumers") == 20)
        #expect(rig.truth("clicks.lag") > before * 0.8)
    }

    @Test func spreadingTheKeyAndItsBacklogHelps() {
        var rig = rig()
        rig.carryOut("re-key clicks")
        rig.carryOut("spread-backlog clicks")
        rig.pass(400)
        #expect(rig.truth("clicks.lag") < 5)
        #expect(rig.dataLoss.lostWrites == 0)
        #expect(rig.dataLoss.isAtRisk)
    }

    @Test func skippingLosesWhatWasNotCounted() {
        var rig = rig()
        let backlog = rig.truth("clicks.backlog")
        rig.carryOut("skip-to-latest clicks")
        #expect(rig.truth("clicks.lag") < 5)
        #expect(Double(rig.dataLoss.lostWrites) >= backlog)
        #expect(rig.truth("clicks.incomplete_windows") >= 1)
    }
}

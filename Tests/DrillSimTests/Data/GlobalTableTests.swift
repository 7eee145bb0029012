import DrillModel
import Testing

struct GlobalTableTests {
    private func rig(seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(
            """
            east: {kind: clients, entry: east-table, peak_rate: 400/s, writes: 50%}
            west: {kind: clients, entry: west-table, peak_rate: 600/s, writes: 50%}
            east-table: {kind: global-table, peer: west-table, shared_items: 2%}
            west-table: {kind: global-table, peer: east-table, shared_items: 2%}
            """, seed: seed)
        rig.pass(60)
        return rig
    }

    @Test func withoutAPartitionNothingConflicts() {
        var rig = rig()
        rig.pass(600)
        #expect(rig.truth("east-table.conflicts") == 0)
        #expect(rig.truth("east-table.replication_latency") < 2)
        // The western region writes some 300 a second, and 0.8 s of them are on their way.
        #expect((180...300).contains(rig.dataLoss.lostWrites))
        #expect(rig.dataLoss.span == DrillDuration(milliseconds: 800))
        #expect(rig.dataLoss.isAtRisk)
    }

    @Test func whatHadNotLeftALostRegionIsLostUntilItIsBack() {
        var rig = DataRig(
            """
            east: {title: East}
            west: {title: West}
            users: {kind: clients, dns: names, peak_rate: 500/s, writes: 100%}
            names: {kind: dns, targets: [east/table, west/table]}
            east/table: {kind: global-table, peer: west/table, replication_time: 2s}
            west/table: {kind: global-table, peer: east/table, replication_time: 2s}
            """)
        rig.pass(120)
        rig.inject("region-lost east")
        rig.pass(60)
        #expect(!rig.dataLoss.isAtRisk)
        // 500 a second for 2 s, and a second until the users notice.
        #expect((900...1600).contains(rig.dataLoss.lostWrites))
        #expect((2...3).contains(rig.dataLoss.span.seconds))
        rig.inject("region-restored east")
        rig.pass(10)
        #expect(rig.dataLoss.isAtRisk)
    }

    @Test func whenTheLinkIsBackTheLaterWriteWinsSilently() {
        var rig = rig()
        rig.inject("partition east-table")
        rig.pass(300)
        let conflicts = rig.truth("west-table.conflicts")
        // 2 % of the 200 writes a second of the smaller region, for 300 s.
        #expect((1000...1400).contains(conflicts))
        rig.inject("partition-ends west-table")
        rig.pass(5)
        #expect(rig.truth("east-table.conflicts") == 0)
        #expect((Double(rig.dataLoss.lostWrites) - conflicts).magnitude < 20)
        #expect((295...305).contains(rig.dataLoss.span.seconds))
    }

    @Test func whatIsMergedInTimeIsNotLost() {
        var rig = rig()
        rig.inject("partition east-table")
        rig.pass(300)
        let refusal = rig.carryOut("reconcile west-table")
        #expect(refusal?.outcome.succeeded == false)
        rig.carryOut("stop-writes east-table")
        rig.carryOut("reconcile west-table")
        rig.inject("partition-ends west-table")
        rig.pass(30)
        #expect(rig.truth("east-table.conflicts") == 0)
        #expect(rig.dataLoss == DataLoss(lostWrites: 0, span: .zero))
    }

    @Test func whatSomebodyHasActedUponCannotBeMerged() {
        var rig = rig()
        rig.inject("partition east-table")
        rig.pass(900)
        rig.carryOut("stop-writes east-table")
        rig.carryOut("reconcile west-table")
        #expect((280...500).contains(rig.dataLoss.span.seconds))
    }
}

import DrillModel
import Testing

/// A failover record over two regions, of which health checks choose one.
struct HealthCheckTests {
    private func rig() -> DataRig {
        var rig = DataRig(
            """
            a: {title: A}
            b: {title: B}
            users: {kind: clients, dns: names, peak_rate: 50/s, swing: 0%, attempts: 1}
            names: {kind: dns, targets: [a/web, b/web], ttl: 60s, stale_share: 0%, routing: failover, check_interval: 10s}
            a/web: {kind: service}
            b/web: {kind: service}
            """)
        rig.pass(120)
        return rig
    }

    @Test func threeFailedChecksSendEverybodyToTheOtherRegion() {
        var rig = rig()
        #expect(rig.truth("names.healthy_targets") == 2)
        rig.inject("region-lost a")
        rig.pass(20)
        #expect(rig.truth("names.healthy_targets") == 2)
        // Three checks, the change of the record, and the time to live.
        rig.pass(30 + 40 + 60)
        #expect(rig.truth("names.healthy_targets") == 1)
        #expect(rig.truth("users.availability") > 0.97)
        rig.inject("region-restored a")
        rig.pass(10 + 30 + 40)
        #expect(rig.truth("names.healthy_targets") == 2)
        #expect(rig.truth("a/web.request_rate") > 10)
    }

    @Test func aRegionThatTwoInFiveReachIsHealthyToTheCheckersAndTakesEverybodyBack() {
        var rig = rig()
        rig.inject("region-lost a")
        rig.pass(180)
        rig.inject("region-flaps a share=40% lasts=10m")
        rig.pass(180)
        #expect(rig.truth("users.availability") < 0.6)
    }

    @Test func whoChangesTheRecordByHandEndsTheChecks() {
        var rig = rig()
        let shift = rig.carryOut("shift names to=b/web share=100%")
        #expect(shift?.outcome.message.contains("Health checks no longer change it.") == true)
        rig.inject("region-lost b")
        rig.pass(300)
        #expect(rig.truth("users.availability") < 0.05)
        #expect(rig.truth("names.healthy_targets").isNaN)
    }
}

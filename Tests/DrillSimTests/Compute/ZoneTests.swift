import DrillModel
import DrillSim
import Testing

struct ZoneTests {
    private func lost(seed: UInt64) throws -> Rehearsal {
        var site = try Rehearsal(of: "three-tier-web", seed: seed)
        #expect(site.truth("site.availability") > 0.99, "seed \(seed)")
        site.inject("zone-lost eu-central-1 zone=a")
        site.pass(90)
        return site
    }

    @Test(arguments: UInt64(1)...3)
    func aTierPinnedToTheLostZoneIsGoneAndScalingItStartsNothing(seed: UInt64) throws {
        var site = try lost(seed: seed)
        #expect(site.mean("site.availability", over: 10) < 0.05, "seed \(seed)")
        #expect(site.truth("eu-central-1/edge.healthy_targets") == 0)
        let outcome = site.carryOut("scale eu-central-1/web instances=12")
        #expect(outcome?.message.contains("wait for a node") == true)
        site.pass(600)
        #expect(site.truth("eu-central-1/edge.healthy_targets") == 0)
    }

    @Test(arguments: UInt64(1)...3)
    func spreadingBringsItBackAndTheDeadConnectionsRemain(seed: UInt64) throws {
        var site = try lost(seed: seed)
        site.carryOut("spread eu-central-1/web")
        site.pass(240)
        #expect(site.truth("eu-central-1/edge.healthy_targets") == 6)
        let half = site.mean("site.availability")
        #expect((0.3...0.95).contains(half), "seed \(seed)")
        #expect(site.truth("eu-central-1/app-sessions.error_rate") > 0.2)
        site.carryOut("recycle-connections eu-central-1/app-sessions")
        site.pass(60)
        #expect(site.mean("site.availability") > 0.97, "seed \(seed)")
    }

    @Test func theKernelGivesDeadConnectionsUpAfterAQuarterOfAnHour() throws {
        var site = try lost(seed: 1)
        site.carryOut("spread eu-central-1/web")
        site.pass(720)
        #expect(site.truth("eu-central-1/app-sessions.error_rate") > 0.2)
        site.pass(180)
        #expect(site.truth("eu-central-1/app-sessions.error_rate") < 0.02)
    }

    @Test func lostInstancesOfASpreadTierAreReplacedAfterTheToleration() throws {
        var site = try lost(seed: 1)
        #expect(site.truth("eu-central-1/app.lost_instances") == 3)
        site.pass(240)
        #expect(site.truth("eu-central-1/app.lost_instances") == 3)
        site.pass(200)
        #expect(site.truth("eu-central-1/app.lost_instances") == 0)
        #expect(site.truth("eu-central-1/app.instances") == 9)
    }
}

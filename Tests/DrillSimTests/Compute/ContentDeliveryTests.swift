import DrillModel
import DrillSim
import Testing

struct ContentDeliveryTests {
    private func badRelease(seed: UInt64) throws -> Rehearsal {
        var site = try Rehearsal(of: "static-site", seed: seed)
        #expect(site.truth("visitors.availability") > 0.99, "seed \(seed)")
        site.inject("bad-release site-cdn share=45% ramp=60s")
        site.pass(180)
        return site
    }

    @Test(arguments: UInt64(1)...2)
    func theEdgesKeepWhatTheOriginHasTakenBack(seed: UInt64) throws {
        var site = try badRelease(seed: seed)
        site.carryOut("publish-previous site-cdn")
        site.pass(300)
        #expect(site.truth("site-cdn.bad_share") > 0.35, "seed \(seed)")
        site.carryOut("purge-tag site-cdn")
        site.pass(150)
        #expect(site.mean("visitors.availability") > 0.98, "seed \(seed)")
        #expect(site.mean("members.availability") > 0.98, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...2)
    func whatIsPurgedBeforeTheOriginIsRightComesBack(seed: UInt64) throws {
        var site = try badRelease(seed: seed)
        site.carryOut("purge-tag site-cdn")
        site.pass(200)
        #expect(site.truth("site-cdn.bad_share") > 0.35, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...2)
    func anEmptyCDNTakesTheMembersDownWithTheOrigin(seed: UInt64) throws {
        var site = try badRelease(seed: seed)
        site.carryOut("publish-previous site-cdn")
        site.carryOut("purge-all site-cdn")
        site.pass(60)
        #expect(site.truth("eu-central-1/origin.busy") > 0.95, "seed \(seed)")
        #expect(site.mean("members.availability") < 0.8, "seed \(seed)")
        site.pass(900)
        #expect(site.mean("members.availability") > 0.98, "seed \(seed)")
    }
}

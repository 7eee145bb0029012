import Testing

struct NetworkLinkTests {
    private static func lostLink(seed: UInt64) throws -> Situation {
        var situation = try Situation("hybrid-cloud", seed: seed)
        situation.run(to: 120)
        #expect(situation.truth("shop.availability") > 0.99)
        situation.inject("direct-lost cloud/link")
        return situation
    }

    @Test(arguments: UInt64(1)...3)
    func aDeadLinkIsSeenAfterItsHoldTimeAndTakesTheShopWithIt(seed: UInt64) throws {
        var situation = try Self.lostLink(seed: seed)
        situation.run(to: 200)
        #expect(situation.truth("cloud/link.direct_up") == 1)
        #expect(situation.truth("shop.availability") < 0.5)
        situation.run(to: 215)
        #expect(situation.truth("cloud/link.direct_up") == 0)
    }

    @Test(arguments: UInt64(1)...3)
    func everythingOnTheTunnelServesNobody(seed: UInt64) throws {
        var situation = try Self.lostLink(seed: seed)
        situation.carryOut("reroute cloud/link via=vpn carry=all")
        let availability = situation.mean("shop.availability", to: 900)
        #expect(situation.truth("cloud/link.utilisation") > 3)
        #expect(availability < 0.8)
        #expect(situation.truth("cloud/replication.backlog") > 5e9)
    }

    @Test(arguments: UInt64(1)...3)
    func whatIsUrgentFitsAndTheRestCatchesUpLater(seed: UInt64) throws {
        var situation = try Self.lostLink(seed: seed)
        situation.carryOut("hold-back cloud/backups")
        situation.carryOut("hold-back cloud/reports")
        situation.carryOut("prioritise cloud/link")
        situation.carryOut("reroute cloud/link via=vpn carry=priority")
        situation.run(to: 400)
        #expect(situation.mean("shop.availability", to: 600) > 0.99)
        #expect(situation.truth("cloud/replication.backlog") < 10e9)
        let waiting = situation.truth("cloud/backups.backlog")
        #expect(waiting > 80e9)
        situation.inject("direct-restored cloud/link")
        situation.carryOut("reroute cloud/link via=direct")
        situation.carryOut("let-go cloud/backups")
        situation.run(to: 900)
        #expect(situation.truth("cloud/backups.backlog") < waiting)
        #expect(situation.truth("shop.availability") > 0.99)
    }

    @Test func aLinkThatFlapsTakesTheShopDownWithEachFall() throws {
        var situation = try Self.lostLink(seed: 1)
        situation.inject("direct-flaps cloud/link lasts=10m")
        situation.run(to: 300)
        #expect(situation.truth("shop.availability") < 0.9)
        situation.run(to: 780)
        #expect(situation.truth("cloud/link.direct_up") == 1)
        #expect(situation.truth("shop.availability") > 0.99)
    }
}

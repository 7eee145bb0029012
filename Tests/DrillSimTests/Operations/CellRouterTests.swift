import Testing

struct CellRouterTests {
    private static func badCell(seed: UInt64) throws -> Situation {
        var situation = try Situation("payment-cells", seed: seed)
        situation.run(to: 120)
        #expect(situation.truth("payments.availability") > 0.99)
        #expect(situation.truth("cell-router.fullest_cell") < 0.9)
        situation.inject("bad-deploy pay-1 errors=35% slowdown=1.3")
        return situation
    }

    @Test(arguments: UInt64(1)...3)
    func oneBadCellIsAQuarterOfThePayments(seed: UInt64) throws {
        var situation = try Self.badCell(seed: seed)
        situation.run(to: 240)
        let errors = situation.mean("payments.error_rate", to: 300)
        #expect((0.05...0.15).contains(errors))
        situation.carryOut("roll-back pay-1")
        situation.run(to: situation.now + 60)
        #expect(situation.mean("payments.availability", to: situation.now + 120) > 0.995)
    }

    @Test(arguments: UInt64(1)...3)
    func aFullCellThatTakesAnotherLosesBoth(seed: UInt64) throws {
        var situation = try Self.badCell(seed: seed)
        situation.run(to: 240)
        let before = situation.mean("payments.error_rate", to: 300)
        situation.carryOut("evacuate cell-router cell=pay-1 to=pay-2")
        situation.run(to: 480)
        #expect(situation.truth("cell-router.fullest_cell") > 0.97)
        #expect(situation.mean("payments.error_rate", to: 600) > before)
        situation.carryOut("bring-home cell-router cell=pay-1")
        situation.run(to: situation.now + 180)
        #expect(situation.truth("cell-router.moved_share") == 0)
    }

    @Test(arguments: UInt64(1)...3)
    func spreadingStopsAtTheLine(seed: UInt64) throws {
        var situation = try Self.badCell(seed: seed)
        situation.run(to: 240)
        situation.carryOut("evacuate cell-router cell=pay-1")
        situation.run(to: 480)
        #expect(situation.truth("cell-router.moved_share") > 0.1)
        #expect(situation.mean("pay-2.busy", to: 600) < 0.9)
        #expect(situation.mean("payments.error_rate", to: 700) < 0.05)
    }

    @Test func aRouterThatRestartsTakesEverybodyWithIt() throws {
        var situation = try Self.badCell(seed: 1)
        situation.run(to: 240)
        situation.inject("router-lost cell-router lasts=60s")
        situation.run(to: 290)
        #expect(situation.truth("payments.availability") < 0.1)
    }
}

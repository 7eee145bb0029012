import DrillModel
import DrillSim
import Testing

struct RegionDrainTests {
    /// The shops after the continent's record has moved from a slow Frankfurt to a roomy Dublin.
    private func moved(seed: UInt64) throws -> Rehearsal {
        var shops = try Rehearsal(of: "global-ecommerce", seed: seed)
        shops.inject("slows eu-central-1/shop slowdown=2.5 lasts=80m")
        shops.pass(120)
        #expect(shops.mean("continent.availability") < 0.8, "seed \(seed)")
        shops.carryOut("raise-limit eu-west-1/shop max=24")
        shops.carryOut("scale eu-west-1/shop instances=22")
        shops.pass(200)
        shops.carryOut("shift continent-dns to=eu-west-1/edge share=100%")
        shops.pass(100)
        return shops
    }

    @Test(arguments: UInt64(1)...3)
    func theClientsThatIgnoreTheRecordAreServedWhereTheyAre(seed: UInt64) throws {
        var shops = try moved(seed: seed)
        #expect(shops.truth("eu-central-1/edge.traffic_share") > 0.2)
        #expect(shops.mean("continent.availability") > 0.98, "seed \(seed)")
        #expect(shops.mean("islands.availability") > 0.98, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...3)
    func closedDoorsFailThemForAQuarterOfAnHour(seed: UInt64) throws {
        var shops = try moved(seed: seed)
        let outcome = shops.carryOut("close eu-central-1/edge")
        #expect(outcome?.message.contains("of the clients still come here") == true)
        #expect(shops.mean("continent.availability") < 0.85, "seed \(seed)")
        shops.pass(420)
        #expect(shops.mean("continent.availability") < 0.97, "seed \(seed)")
        shops.carryOut("open eu-central-1/edge")
        shops.pass(20)
        #expect(shops.mean("continent.availability") > 0.98, "seed \(seed)")
    }
}

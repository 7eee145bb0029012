import DrillModel
import DrillSim
import Testing

struct ActionTests {
    @Test(arguments: [
        ("promote eu-central-1/orders-db", "eu-central-1/orders-db is a primary already."),
        ("fence eu-west-1/orders-db", "eu-west-1/orders-db is a replica and takes no writes."),
        ("unfence eu-central-1/orders-db", "eu-central-1/orders-db is not fenced."),
        (
            "shift shop-dns to=eu-west-1/web",
            "The record knows eu-central-1/edge and eu-west-1/edge, nothing else."
        ),
        ("shift shop-dns", "“shift” needs “to=…”."),
        ("scale eu-west-1/web instances=2s", "“instances=2s” is not what “scale” expects."),
        ("scale eu-west-1/web count=2", "“scale” has no argument “count”."),
        ("promote nowhere", "There is no component “nowhere”."),
        (
            "fence eu-west-1/web",
            "“fence” is no action of a service; it knows scale, raise-limit, shed, restart,"
                + " roll-back, promote-canary, roll-forward, revert-config, switch-off,"
                + " renew-certificate, spread."
        ),
    ])
    func whatCannotBeDoneIsRefusedAtOnce(text: String, message: String) {
        var rehearsal = Rehearsal()
        rehearsal.advance(toLossPlus: 0)
        let before = rehearsal.now
        let outcome = rehearsal.carryOut(text)
        #expect(outcome == ActionOutcome(succeeded: false, message: message))
        #expect(rehearsal.now == before)
    }

    @Test func theControlPlaneOfALostRegionIsSilent() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        let outcome = rehearsal.carryOut("scale eu-central-1/web instances=12")
        #expect(outcome?.message == "The control plane of eu-central-1 is silent.")
    }

    @Test func twoPromotionsAtOnceAreOne() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.perform("promote eu-west-1/orders-db")
        let second = rehearsal.carryOut("promote eu-west-1/orders-db")
        #expect(second?.message == "eu-west-1/orders-db is being promoted already.")
    }

    @Test func warmingFillsTheCacheAndLoadsTheDatabase() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.perform("warm eu-west-1/cache")
        rehearsal.advance(toLossPlus: 60)
        #expect(rehearsal.truth("eu-west-1/orders-db.query_rate") > 50)
        rehearsal.advance(toLossPlus: 130)
        #expect(rehearsal.truth("eu-west-1/cache.hit_ratio") > 0.6)
    }

    @Test func fencingALiveDatabaseStopsItsWrites() {
        var rehearsal = Rehearsal()
        rehearsal.carryOut("fence eu-central-1/orders-db")
        rehearsal.advance(toLossPlus: 0)
        #expect((0.9...0.96).contains(rehearsal.truth("shop.availability")))
        rehearsal.carryOut("unfence eu-central-1/orders-db")
        rehearsal.advance(toLossPlus: 120)
        #expect(rehearsal.truth("shop.availability") > 0.99)
    }
}

import DrillModel
import DrillSim
import Testing

struct DataLossTests {
    private func flap(_ rehearsal: inout Rehearsal) {
        rehearsal.inject("region-flaps eu-central-1 share=40% lasts=2m")
        rehearsal.advance(toLossPlus: rehearsal.now - Rehearsal.lossAt + 180)
    }

    @Test(arguments: UInt64(1)...8)
    func theLagAtTheLossIsSeconds(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        let span = rehearsal.dataLoss.span.seconds
        #expect((0.2...15).contains(span))
    }

    @Test func theLagDiffersBySeed() {
        let spans = (1...6).map { seed in
            var rehearsal = Rehearsal(seed: UInt64(seed))
            rehearsal.loseRegion()
            return rehearsal.dataLoss.lostWrites
        }
        #expect(Set(spans).count >= 4)
    }

    @Test(arguments: UInt64(1)...4)
    func fencingBeforeTheFlapKeepsTheLossAtSeconds(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 240)
        rehearsal.carryOut("fence eu-central-1/orders-db")
        rehearsal.carryOut("promote eu-west-1/orders-db")
        let before = rehearsal.dataLoss
        flap(&rehearsal)
        #expect(rehearsal.dataLoss == before)
        #expect(rehearsal.dataLoss.span < .seconds(30))
    }

    @Test(arguments: UInt64(1)...4)
    func promotingUnfencedLosesWhatTheFlapBrings(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 240)
        let promotion = rehearsal.carryOut("promote eu-west-1/orders-db")
        #expect(promotion?.message.contains("is not fenced") == true)
        flap(&rehearsal)
        #expect(rehearsal.dataLoss.span > .seconds(60))
        #expect(rehearsal.dataLoss.lostWrites > 1000)
        #expect(!rehearsal.dataLoss.isAtRisk)
    }

    @Test func fencingAfterTheFlapIsTooLate() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 240)
        flap(&rehearsal)
        rehearsal.carryOut("fence eu-central-1/orders-db")
        rehearsal.carryOut("promote eu-west-1/orders-db")
        #expect(rehearsal.dataLoss.span > .seconds(60))
    }

    @Test func writesAreAtRiskUntilAPromotionLosesThem() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 60)
        let before = rehearsal.dataLoss
        #expect(before.isAtRisk)
        rehearsal.carryOut("promote eu-west-1/orders-db")
        #expect(rehearsal.dataLoss.lostWrites == before.lostWrites)
        #expect(!rehearsal.dataLoss.isAtRisk)
    }

    @Test func anOutageBetweenTwoLossesAddsNoTime() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 30)
        let first = rehearsal.dataLoss
        rehearsal.advance(toLossPlus: 500)
        #expect(rehearsal.dataLoss == first)
        flap(&rehearsal)
        // The flap lasts two minutes, and no second is counted twice.
        let added = rehearsal.dataLoss.span - first.span
        #expect((.seconds(100)...(.seconds(125))).contains(added))
        #expect(rehearsal.dataLoss.lostWrites > first.lostWrites + 1000)
    }

    @Test(arguments: UInt64(1)...3)
    func writesAndSecondsOfLossMoveTogether(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 30)
        rehearsal.inject("region-flaps eu-central-1 share=40% lasts=2m")
        var last = rehearsal.dataLoss
        for second in Int64(31)...180 {
            rehearsal.advance(toLossPlus: second)
            let loss = rehearsal.dataLoss
            #expect(loss.span >= last.span && loss.lostWrites >= last.lostWrites)
            #expect(loss.lostWrites <= last.lostWrites + 1 || loss.span > last.span)
            last = loss
        }
    }

    @Test func waitingUntilTheRegionIsBackLosesNothing() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 600)
        rehearsal.inject("region-restored eu-central-1")
        rehearsal.advance(toLossPlus: 900)
        #expect(rehearsal.dataLoss.span < .seconds(20))
        #expect(rehearsal.truth("shop.availability") > 0.95)
    }

    @Test func aForcedPromotionSkipsTheReplayAndLosesIt() {
        var rehearsal = Rehearsal()
        rehearsal.inject("replay-stalls eu-west-1/orders-db lasts=10m")
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 60)
        var forced = rehearsal
        let patient = rehearsal.carryOut("promote eu-west-1/orders-db")
        let hasty = forced.carryOut("promote eu-west-1/orders-db force=true")
        #expect(patient?.message.contains("Forced") == false)
        #expect(hasty?.message.contains("Forced") == true)
        #expect(forced.now < rehearsal.now - 30)
        #expect(forced.dataLoss.lostWrites > rehearsal.dataLoss.lostWrites + 5000)
        #expect(forced.dataLoss.span > .minutes(1))
    }

    @Test(arguments: UInt64(1)...3)
    func noAcknowledgedWriteDisappearsUnnoticed(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 200)
        rehearsal.carryOut("promote eu-west-1/orders-db")
        flap(&rehearsal)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=10%")
        rehearsal.advance(toLossPlus: 900)
        let acknowledged = rehearsal.simulation.acknowledgedWrites
        let surviving = rehearsal.simulation.survivingWrites
        let lost = rehearsal.dataLoss.lostWrites
        // Fractions of a write are rounded three times.
        #expect((acknowledged - surviving - lost).magnitude <= 1)
        #expect(lost > 1000)
    }
}

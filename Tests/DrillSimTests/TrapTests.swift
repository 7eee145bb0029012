import DrillModel
import DrillSim
import Testing

struct TrapTests {
    /// The good path up to the moment at which traffic can be sent to Dublin.
    private func ready(seed: UInt64) -> Rehearsal {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 285)
        rehearsal.carryOut("raise-limit eu-west-1/web max=16")
        rehearsal.carryOut("scale eu-west-1/web instances=12")
        rehearsal.carryOut("fence eu-central-1/orders-db")
        rehearsal.carryOut("promote eu-west-1/orders-db")
        rehearsal.advance(toLossPlus: 570)
        return rehearsal
    }

    @Test(arguments: UInt64(1)...6)
    func theGoodPathRecoversWithinTheObjectives(seed: UInt64) throws {
        var rehearsal = ready(seed: seed)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=10%")
        rehearsal.advance(toLossPlus: 680)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        let recovery = rehearsal.recovery(until: 1800)
        let recovered = try #require(recovery)
        #expect(recovered < 900)
        #expect(rehearsal.dataLoss.span < .seconds(30))
    }

    @Test(arguments: UInt64(1)...4)
    func everythingAtOnceMeetsAColdCacheAndHealsTooLate(seed: UInt64) throws {
        var rehearsal = ready(seed: seed)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        var sawSaturation = false
        for second in stride(from: Int64(600), to: 720, by: 10) {
            rehearsal.advance(toLossPlus: second)
            sawSaturation = sawSaturation || rehearsal.truth("eu-west-1/orders-db.busy") > 0.95
        }
        #expect(sawSaturation)
        let recovery = rehearsal.recovery(until: 3600)
        let recovered = try #require(recovery)
        // Ten to thirty minutes after the shift.
        #expect((1200...2400).contains(recovered))
    }

    @Test(arguments: UInt64(1)...3)
    func theAutoscalerMaximumHoldsTheStandbyDown(seed: UInt64) {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 300)
        rehearsal.carryOut("fence eu-central-1/orders-db")
        let refusal = rehearsal.carryOut("scale eu-west-1/web instances=12")
        #expect(
            refusal
                == ActionOutcome(
                    succeeded: false,
                    message: "The autoscaler's maximum is 2; 12 instances need `raise-limit` first."
                ))
        rehearsal.carryOut("promote eu-west-1/orders-db")
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        rehearsal.advance(toLossPlus: 780)
        #expect(rehearsal.truth("eu-west-1/web.instances") <= 2)
        #expect(rehearsal.truth("shop.availability") < 0.5)
        #expect(rehearsal.remarks.contains { $0.contains("its maximum is 2") })
        rehearsal.carryOut("raise-limit eu-west-1/web max=16")
        rehearsal.carryOut("scale eu-west-1/web instances=12")
        let recovered = rehearsal.recovery(until: 3600)
        #expect(recovered.map { $0 > 900 } ?? true)
    }

    @Test func shiftingBeforeThePromotionFailsTheWrites() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.carryOut("raise-limit eu-west-1/web max=16")
        rehearsal.carryOut("scale eu-west-1/web instances=14")
        rehearsal.advance(toLossPlus: 400)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=10%")
        rehearsal.advance(toLossPlus: 600)
        let errors = rehearsal.truth("eu-west-1/edge.error_rate")
        #expect((0.05...0.2).contains(errors))
    }

    @Test func clientsFollowTheRecordOverItsTimeToLiveAndSomeMuchLater() {
        var rehearsal = ready(seed: 1)
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        let start = rehearsal.now - Rehearsal.lossAt
        var shares: [Double] = []
        for seconds in [0, 30, 60, 120, 600, 1800] as [Int64] {
            rehearsal.advance(toLossPlus: start + seconds)
            shares.append(rehearsal.truth("eu-west-1/edge.traffic_share"))
        }
        #expect(shares[0] < 0.05)
        #expect((0.35...0.6).contains(shares[1]))
        #expect((0.8...0.96).contains(shares[2]))
        #expect((0.95...0.97).contains(shares[3]))
        #expect((0.975...0.99).contains(shares[4]))
        #expect(shares[5] > 0.998)
    }
}

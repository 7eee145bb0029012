import DrillModel
import DrillSim
import Testing

struct ConservationTests {
    @Test(arguments: [Simulation.Resolution.bulk, .interactive], UInt64(1)...4)
    func everyRequestSucceedsIsGivenUpOrIsUnderWay(
        resolution: Simulation.Resolution, seed: UInt64
    ) {
        var rehearsal = Rehearsal(seed: seed, resolution: resolution)
        for step in Int64(1)...12 {
            rehearsal.advance(toLossPlus: step * 100 - 120)
            if step == 2 { rehearsal.inject("region-lost eu-central-1") }
            if step == 5 { rehearsal.perform("promote eu-west-1/orders-db") }
            if step == 7 { rehearsal.perform("shift shop-dns to=eu-west-1/edge share=100%") }
            let balance = rehearsal.simulation.requestBalance
            #expect((balance.offered - balance.accountedFor).magnitude < 1e-6 * balance.offered)
        }
    }

    @Test func aTierAnswersNoMoreThanItsWorkersCan() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.carryOut("promote eu-west-1/orders-db")
        rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        rehearsal.advance(toLossPlus: 300)
        var answered = 0.0
        for second in Int64(301)...360 {
            rehearsal.advance(toLossPlus: second)
            answered += rehearsal.truth("eu-west-1/web.request_rate")
            #expect(rehearsal.truth("eu-west-1/web.instances") <= 2)
        }
        // Two instances of sixteen workers at 0.1 s each.
        #expect(answered / 60 <= 2 * 16 / 0.1 * 1.02)
        #expect(answered / 60 > 200)
    }
}

import CustomDump
import DrillModel
import DrillSim
import Testing

struct DeterminismTests {
    /// A drill with faults and actions, advanced in steps of so many milliseconds.
    private func drill(
        seed: UInt64, step: Int64, resolution: Simulation.Resolution = .interactive
    ) -> (notices: [TimedNotice], end: Observation) {
        var simulation = Simulation(system: ShopFile.system, seed: seed, resolution: resolution)
        var notices: [TimedNotice] = []
        var number = 0
        for (time, text) in Self.script {
            var now = simulation.time.milliseconds
            while now < time {
                now = min(time, now + step)
                notices += simulation.advance(to: DrillTime(milliseconds: now))
            }
            guard let invocation = Invocation(text) else { continue }
            if text.hasPrefix("region") {
                simulation.inject(invocation)
            } else {
                number += 1
                simulation.perform(invocation, id: ActionID(number))
            }
        }
        return (notices, simulation.observe())
    }

    private static let script: [(Int64, String)] = [
        (90_250, "region-lost eu-central-1"),
        (200_001, "raise-limit eu-west-1/web max=16"),
        (260_999, "scale eu-west-1/web instances=12"),
        (300_000, "fence eu-central-1/orders-db"),
        (345_500, "promote eu-west-1/orders-db"),
        (480_123, "shift shop-dns to=eu-west-1/edge share=10%"),
        (520_000, "region-flaps eu-central-1 share=40% lasts=2m"),
        (600_000, "shift shop-dns to=eu-west-1/edge share=100%"),
        (900_000, "end"),
    ]

    @Test(arguments: [13, 250, 1000, 333_333], [Simulation.Resolution.bulk, .interactive])
    func theCutsOfAdvanceChangeNothing(step: Int64, resolution: Simulation.Resolution) {
        let whole = drill(seed: 3, step: 10_000_000, resolution: resolution)
        let cut = drill(seed: 3, step: step, resolution: resolution)
        expectNoDifference(cut.notices, whole.notices)
        expectNoDifference(cut.end, whole.end)
    }

    @Test func anOrderMovesTheDrawsOfNoOther() {
        var plain = Rehearsal()
        plain.loseRegion()
        var disturbed = plain
        disturbed.inject("falsify-ends eu-central-1/orders-db")
        disturbed.perform("warm eu-west-1/cache lasts=1s")
        for action in ["promote eu-west-1/orders-db", "shift shop-dns to=eu-west-1/edge"] {
            plain.carryOut(action)
            disturbed.carryOut(action)
            #expect(plain.now == disturbed.now, "\(action)")
        }
    }

    @Test func anotherSeedIsAnotherDrill() {
        #expect(drill(seed: 1, step: 1000).end != drill(seed: 2, step: 1000).end)
    }

    @Test func aCopyIsASnapshot() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        let snapshot = rehearsal
        rehearsal.carryOut("fence eu-central-1/orders-db")
        rehearsal.advance(toLossPlus: 300)
        var again = snapshot
        again.carryOut("fence eu-central-1/orders-db")
        again.advance(toLossPlus: 300)
        expectNoDifference(again.notices, rehearsal.notices)
        expectNoDifference(again.simulation.observe(), rehearsal.simulation.observe())
    }

    @Test func anotherComponentDoesNotMoveTheDrawsOfTheOthers() {
        var system = ShopFile.system
        system.components.append(
            ComponentDefinition(ref: ComponentRef(name: "audit"), kind: "queue"))
        var plain = Rehearsal()
        var extended = Rehearsal(system: system)
        plain.advance(toLossPlus: 0)
        extended.advance(toLossPlus: 0)
        #expect(extended.truth("shop.offered") == plain.truth("shop.offered"))
        #expect(extended.truth("shop.p95_latency") == plain.truth("shop.p95_latency"))
    }
}

import DrillModel
import DrillSim
import Testing

/// In many runs of which the outcome counts, a steady flow rests; nothing else may come of that.
struct RestTests {
    private static let restless = Simulation.Resolution(
        subSteps: Simulation.Resolution.bulk.subSteps)
    private static let home = "eu-central-1"

    /// The different values that a metric has, second by second.
    private func values(
        _ metric: String, over seconds: Int64, _ rehearsal: inout Rehearsal
    ) -> Set<Double> {
        var values: Set<Double> = []
        for _ in 0..<seconds {
            rehearsal.pass(1)
            values.insert(rehearsal.truth(metric))
        }
        return values
    }

    @Test func aFlowThatNothingHappensToIsSteppedAFewTimesAMinute() {
        var restless = Rehearsal(resolution: Self.restless)
        var bulk = Rehearsal(resolution: .bulk)
        restless.pass(30)
        bulk.pass(30)
        #expect(values("\(Self.home)/web.busy", over: 60, &restless).count == 60)
        #expect((2...10).contains(values("\(Self.home)/web.busy", over: 60, &bulk).count))
    }

    @Test func usersGoOnWhileTheFlowRests() {
        var bulk = Rehearsal(resolution: .bulk)
        bulk.pass(30)
        #expect(values("shop.offered", over: 60, &bulk).count == 60)
    }

    @Test(arguments: UInt64(1)...5)
    func whatHappensWhileItRestsIsFeltAtOnce(seed: UInt64) {
        var bulk = Rehearsal(seed: seed, resolution: .bulk)
        bulk.pass(97)
        bulk.inject("region-lost eu-central-1")
        bulk.pass(3)
        #expect(bulk.truth("shop.error_rate") > 0.9, "seed \(seed)")
    }

    /// A fault that ends at a known instant lets the flow rest until then, and no longer.
    @Test func aRestEndsWithTheFaultInWhichItBegan() {
        func latencies(_ resolution: Simulation.Resolution) -> [Double] {
            var rehearsal = Rehearsal(resolution: resolution)
            rehearsal.pass(30)
            rehearsal.inject("slows \(Self.home)/web slowdown=1.3 lasts=47s")
            return (0..<70).map { _ in
                rehearsal.pass(1)
                return rehearsal.truth("\(Self.home)/web.p95_latency")
            }
        }
        let (stepped, bulk) = (latencies(Self.restless), latencies(.bulk))
        let middle = (stepped[20] + stepped[65]) / 2
        #expect(stepped.map { $0 > middle } == bulk.map { $0 > middle })
        #expect(Set(bulk[10..<40]).count <= 10)
    }

    /// A tier that is full hangs on chance: there each second has its own.
    @Test func anOverloadedFlowDoesNotRest() {
        var bulk = Rehearsal(resolution: .bulk)
        bulk.loseRegion()
        bulk.carryOut("promote eu-west-1/orders-db")
        bulk.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
        bulk.advance(toLossPlus: 300)
        #expect(values("eu-west-1/web.waiting", over: 60, &bulk).count == 60)
    }

    /// Resolvers that ignore the time to live follow for half an hour, and each second counts.
    @Test(arguments: UInt64(1)...3)
    func aSlowRecoveryTakesAsLong(seed: UInt64) throws {
        func recovery(_ resolution: Simulation.Resolution) throws -> Int64 {
            var rehearsal = Rehearsal(seed: seed, resolution: resolution)
            rehearsal.loseRegion()
            rehearsal.carryOut("fence eu-central-1/orders-db")
            rehearsal.carryOut("promote eu-west-1/orders-db")
            rehearsal.carryOut("raise-limit eu-west-1/web max=16")
            rehearsal.carryOut("scale eu-west-1/web instances=12")
            rehearsal.carryOut("shift shop-dns to=eu-west-1/edge share=100%")
            let recovery = rehearsal.recovery(until: 3600)
            return try #require(recovery)
        }
        let stepped = try recovery(Self.restless)
        #expect((try recovery(.bulk) - stepped).magnitude <= 10, "\(stepped) s, seed \(seed)")
    }
}

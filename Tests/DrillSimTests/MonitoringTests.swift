import DrillModel
import DrillSim
import Testing

struct MonitoringTests {
    private func firing(_ name: String, in rehearsal: Rehearsal) -> Int64? {
        rehearsal.notices.first { notice in
            if case .alertFired(let alert) = notice.notice { alert.name == name } else { false }
        }.map { $0.time.milliseconds - Rehearsal.lossAt * 1000 }
    }

    @Test(arguments: UInt64(1)...5)
    func anAlertFiresAfterItsHoldTimeOnLateSamples(seed: UInt64) throws {
        var rehearsal = Rehearsal(seed: seed)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 240)
        let fired = try #require(firing("TargetsMissing", in: rehearsal))
        // One scrape finds the hole, its display is the metric of the next, 30 s on samples, 10 s late.
        #expect((40_000...75_000).contains(fired))
        let availability = try #require(firing("ShopAvailabilityLow", in: rehearsal))
        #expect((40_000...75_000).contains(availability))
    }

    @Test func nothingIsSeenOfALostRegion() throws {
        var rehearsal = Rehearsal()
        rehearsal.advance(toLossPlus: -1)
        let busy = try #require(MetricID("eu-central-1/web.busy"))
        let standby = try #require(MetricID("eu-west-1/web.busy"))
        #expect(rehearsal.simulation.observe().seen[busy]?.value != nil)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 40)
        let seen = rehearsal.simulation.observe().seen
        #expect(seen[busy].map { $0.value == nil } == true)
        #expect(seen[standby]?.value != nil)
        #expect(rehearsal.simulation.observe().truth?[busy] != nil)
    }

    @Test func nothingIsHeardFromALostRegion() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.inject("emptied eu-central-1/cache")
        rehearsal.advance(toLossPlus: 1800)
        let heard = rehearsal.notices.contains { notice in
            guard case .remark(let component, _) = notice.notice else { return false }
            return component.region == "eu-central-1"
                && notice.time > .seconds(Rehearsal.lossAt)
        }
        #expect(!heard)
    }

    @Test func nothingIsSeenWithTheCollectorInTheLostRegion() throws {
        var system = ShopFile.system
        for number in system.components.indices
        where system.components[number].kind == "monitoring" {
            system.components[number].parameters["collector"] = .text("eu-central-1")
        }
        var rehearsal = Rehearsal(system: system)
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 40)
        #expect(rehearsal.simulation.observe().seen.values.allSatisfy { $0.value == nil })
    }

    @Test func samplesAreLate() throws {
        var rehearsal = Rehearsal()
        let offered = try #require(MetricID("shop.offered"))
        for second in Int64(-80)...(-20) {
            rehearsal.advance(toLossPlus: second)
            let sample = try #require(rehearsal.simulation.observe().seen[offered])
            let age = (rehearsal.simulation.time - sample.takenAt).seconds
            #expect((10...25).contains(age))
        }
    }

    @Test func oneMetricAloneIsTheSameAsAmongAll() {
        var rehearsal = Rehearsal()
        rehearsal.loseRegion()
        rehearsal.advance(toLossPlus: 35)
        for (metric, value) in rehearsal.simulation.observe().truth ?? [:] {
            #expect(rehearsal.simulation.truth(of: metric) == value, "\(metric)")
        }
    }

    @Test func whatNobodyReadsIsNotCollectedAndTheAlertsAreTheSame() throws {
        let checked = try #require(MetricID("eu-west-1/web.busy"))
        let unread = try #require(MetricID("eu-west-1/web.p95_latency"))
        var all = Simulation(system: ShopFile.system, seed: 3)
        var few = all
        few.collect(only: [checked])
        let fault = try #require(Invocation("region-lost eu-central-1"))
        var heardOfAll = all.advance(to: .seconds(120))
        var heardOfFew = few.advance(to: .seconds(120))
        all.inject(fault)
        few.inject(fault)
        heardOfAll += all.advance(to: .seconds(400))
        heardOfFew += few.advance(to: .seconds(400))
        #expect(heardOfAll == heardOfFew)
        #expect(heardOfAll.contains { if case .alertFired = $0.notice { true } else { false } })
        #expect(all.sample(of: checked) == few.sample(of: checked))
        #expect(all.sample(of: unread)?.value != nil)
        #expect(few.observe().seen[unread]?.value == nil)
        #expect(all.truth == few.truth)
    }
}

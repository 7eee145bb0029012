import DrillEngine
import DrillForecast
import DrillJournal
import DrillModel
import DrillRuntime
import DrillSim
import Synchronization
import Testing

@Suite("Forecasts of shipped drills")
struct ForecastTests {
    private static let failover = "region-failover-warm-standby"

    private func forecaster(_ runs: Int, seed: UInt64 = 5) throws -> Forecaster {
        let drill = try ShippedDrill.load(Self.failover)
        return Forecaster(drill, rehearsal: drill.plan.rehearsal, runs: runs, seed: seed)
    }

    /// The same run with its journal, samples and heartbeats.
    private func recorded(
        _ drill: Drill, _ rehearsal: Rehearsal, seed: UInt64
    ) throws -> DrillState {
        let sessions = Sessions(MemoryEventStore(), clock: ManualClock(wall: 0))
        let driver = try sessions.start(drill, operator: "scripted operator", seed: seed)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        return driver.state
    }

    @Test(arguments: ShippedDrill.names)
    func aRunOfAForecastIsTheHeadlessRunOfItsSeed(_ name: String) throws {
        let drill = try ShippedDrill.load(name)
        let follower = drill.plan.rehearsal
        for rehearsal in [follower] + follower.mistakes.prefix(1).map(follower.making) {
            let lean = RunResult(
                try RehearsedRun.run(
                    drill, rehearsal: rehearsal, seed: 17, resolution: .interactive))
            let whole = RunResult(try recorded(drill, rehearsal, seed: 17))
            #expect(lean == whole)
        }
    }

    @Test func aMistypedCommandIsGivenAgain() throws {
        let drill = try ShippedDrill.load(Self.failover)
        let ends = try [0, 1].map { slips in
            var rehearsal = drill.plan.rehearsal
            rehearsal.slips = slips
            let run = try RehearsedRun.run(
                drill, rehearsal: rehearsal, seed: 17, resolution: .interactive)
            return try #require(run.recovery.recoveredAt)
        }
        #expect(ends[1] - ends[0] > .seconds(60))
    }

    @Test func itDoesNotMatterHowManyThreadsThereAre() throws {
        let forecaster = try forecaster(3200)
        let part = try #require(Shard("7/200"))
        let one = try forecaster.run(part, on: RunPool(workers: 1))
        let three = try forecaster.run(part, on: RunPool(workers: 3))
        #expect(one == three)
        #expect(one.tally.trail.ranges == [112..<128])
        #expect(one.sensitivity.asIs.runs == 0)
    }

    @Test func anInterruptedForecastSaysWhichRunsItHas() throws {
        let asked = Flag()
        let forecast = try forecaster(1600).run(
            .whole,
            on: RunPool(workers: 1, shouldStop: { asked.isUp }) { done, _ in
                if done >= 16 { asked.raise() }
            })
        #expect(forecast.tally.trail.ranges == [0..<16])
        #expect(forecast.missingRuns == [16..<1600])
    }

    @Test func theAssumptionsNameDelaysPeopleChoicesAndDefaults() throws {
        let forecast = try forecaster(1).run(.whole, on: RunPool(workers: 1))
        let text = forecast.subject.assumptions.joined(separator: "\n")
        for expected in [
            "“acknowledge”: log-normal, median 1m, sigma 0.4", "answers a request after 45s",
            "At “order” the choice is “Fence first”", "defaults that are assumptions",
        ] {
            #expect(text.contains(expected), "“\(expected)” is missing in:\n\(text)")
        }
    }

    @Test func aDelayWithoutAFigureInThePlanIsMarkedAsAnAssumption() throws {
        let drill = try ShippedDrill.load(Self.failover)
        let subject = ForecastSubject(drill, rehearsal: Rehearsal(), runs: 1, seed: 1)
        #expect(
            subject.assumptions.contains(
                "Delay “acknowledge”: log-normal, median 3m, sigma 0.8. Assumption: a default."))
    }

    @Test func slowDelaysRecoverLaterThanQuickOnes() throws {
        let forecast = try forecaster(4).run(.whole, on: RunPool(workers: 2))
        let lever = try #require(
            forecast.sensitivity.levers.first { $0.subject == .delay(.acknowledge) })
        let quick = try #require(lever.quick.recovery.quantile(0.5))
        let slow = try #require(lever.slow.recovery.quantile(0.5))
        #expect(quick < slow)
        #expect(forecast.sensitivity.asIs.runs == 4)
    }

    @Test func aDatabaseThatIsSlowToPromoteRecoversLater() throws {
        let forecast = try forecaster(12).run(.whole, on: RunPool(workers: 2))
        let name = try #require(ComponentRef("eu-west-1/orders-db"))
        let lever = try #require(
            forecast.sensitivity.levers.first { $0.subject == .component(name) })
        let quick = try #require(lever.quick.recovery.quantile(0.5))
        let slow = try #require(lever.slow.recovery.quantile(0.5))
        #expect(quick < slow)
    }

    @Test func whoSkipsAStepSaysThatHeLeavesItOut() throws {
        let drill = try ShippedDrill.load(Self.failover)
        var rehearsal = drill.plan.rehearsal
        rehearsal.skips = ["read-lag"]
        let state = try RehearsedRun.run(drill, rehearsal: rehearsal, seed: 3)
        #expect(state.record("read-lag")?.status == .skipped)
        #expect(state.record("read-lag")?.note == "the rehearsed operator leaves it out")
    }
}

/// A flag that threads share.
private final class Flag: Sendable {
    private let state = Atomic<Bool>(false)

    var isUp: Bool { state.load(ordering: .relaxed) }

    func raise() {
        state.store(true, ordering: .relaxed)
    }
}

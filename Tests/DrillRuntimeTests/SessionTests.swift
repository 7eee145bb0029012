import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

@Suite("Sessions against the simulated system")
struct SessionTests {
    /// A headless run of a shipped drill in memory.
    private func run(
        _ name: String, seed: UInt64, change: (inout Rehearsal) -> Void = { _ in }
    ) throws -> SessionDriver {
        let drill = try ShippedDrill.load(name)
        var rehearsal = drill.plan.rehearsal
        change(&rehearsal)
        let sessions = Sessions(
            MemoryEventStore(), clock: ManualClock(wall: 1_795_224_600_000))
        let driver = try sessions.start(drill, operator: "Rosa", seed: seed)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        return driver
    }

    @Test(arguments: ShippedDrill.names)
    func theSameSeedGivesTheSameEvents(_ name: String) throws {
        let first = try run(name, seed: 7)
        let second = try run(name, seed: 7)
        let other = try run(name, seed: 8)
        #expect(first.events == second.events)
        #expect(first.events != other.events)
    }

    @Test(arguments: ShippedDrill.names)
    func aReplayGivesTheSameState(_ name: String) throws {
        let driver = try run(name, seed: 3)
        #expect(DrillState.replay(driver.state.drill, driver.events) == driver.state)
    }

    @Test func anOperatorWhoDoesNothingForTwentyMinutesMissesWithTheRealFigure() throws {
        let driver = try run("region-failover-warm-standby", seed: 7) {
            $0.delays[.acknowledge] = Rehearsal.Delay(median: .minutes(20), sigma: 0)
        }
        let score = Score(driver.state)
        #expect(score.outcome == .missed)
        let actual = try #require(score.recovery.actual)
        #expect(actual > .minutes(20))
        #expect(score.timeToDetect.map { $0 >= .minutes(20) } == true)
    }

    @Test func aRunbookThatDisruptsTheSystemItselfBeginsWithoutAPager() throws {
        let driver = try run("postgres-failover-live", seed: 7) {
            $0.delays[.acknowledge] = Rehearsal.Delay(median: .minutes(2), sigma: 0)
        }
        let score = Score(driver.state)
        let disrupted = try #require(driver.state.disruptedAt)
        #expect(driver.state.record("kill-primary")?.ended == disrupted)
        #expect(score.recovery.actual != nil)
        // The pager is answered after the disruption, not before it.
        #expect(disrupted < .seconds(60))
        #expect(score.timeToDetect.map { $0 >= .minutes(2) } == true)
    }

    /// The crash is between two events; what comes after must not show it.
    @Test(arguments: [0.2, 0.5, 0.8])
    func aSessionThatWasTakenOverGoesOnAsIfNothingHadHappened(_ part: Double) throws {
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let clock = ManualClock(wall: 1_795_224_600_000)
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let whole = try run("region-failover-warm-standby", seed: 11)
        let end = Int64(Double(whole.now.milliseconds) * part) / 1000

        let driver = try sessions.start(drill, operator: "Rosa", seed: 11)
        try driver.advance(to: .seconds(end))
        clock.advance(milliseconds: 60_000)
        let resumed = try sessions.resume(driver.id)
        #expect(resumed.state.interruptions == [.seconds(60)])
        // The loss of drill time is bounded by the heartbeat.
        #expect(driver.now - resumed.now <= .seconds(5))
        try resumed.advance(to: driver.now)
        #expect(resumed.observation == driver.observation)
    }

    @Test func aSecondProcessCannotDriveTheSession() throws {
        try withTemporaryFolder { folder in
            let home = MusterHome(state: folder)
            let sessions = try Sessions(home: home, clock: ManualClock(wall: 0))
            let drill = try ShippedDrill.load("region-failover-warm-standby")
            let driver = try sessions.start(drill, operator: "Rosa", seed: 1)
            #expect(throws: JournalError.inUse(session: driver.id)) {
                _ = try sessions.resume(driver.id)
            }
        }
    }

    @Test func aSessionIsReadBackFromTheJournalAlone() throws {
        try withTemporaryFolder { folder in
            let home = MusterHome(state: folder)
            let drill = try ShippedDrill.load("region-failover-warm-standby")
            let sessions = try Sessions(home: home, clock: ManualClock(wall: 0))
            let driver = try sessions.start(drill, operator: "Rosa", seed: 1)
            try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
            let stored = try sessions.read(driver.id)
            #expect(stored.state == driver.state)
            #expect(HashChain.breaks(in: stored.sealed, of: driver.id).isEmpty)
            #expect(stored.header.summary?.outcome == Score(driver.state).outcome)
        }
    }
}

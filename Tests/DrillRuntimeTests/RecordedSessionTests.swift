import CustomDump
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel
import DrillReport
import DrillRuntime
import DrillTUI
import Testing

@Suite("Looking back on sessions")
struct RecordedSessionTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    private func headless(
        _ sessions: Sessions, seed: UInt64, acknowledge: DrillDuration? = nil
    ) throws -> SessionDriver {
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        var rehearsal = drill.plan.rehearsal
        if let acknowledge {
            rehearsal.delays[.acknowledge] = Rehearsal.Delay(median: acknowledge, sigma: 0)
        }
        let driver = try sessions.start(drill, operator: "Rosa", seed: seed)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        clock.advance(milliseconds: 3_600_000)
        return driver
    }

    @Test func aReplayAtAnInstantIsTheStateThatTheDriverHad() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let driver = try sessions.start(drill, operator: "Rosa", seed: 7)
        var lived: [(time: DrillTime, state: DrillState)] = []
        for minute in 1...25 {
            try driver.advance(to: .seconds(Int64(minute) * 60 + 7))
            if driver.state.declaredAt == nil, driver.state.canDeclare {
                try driver.give(.declare)
            }
            lived.append((driver.now, driver.state))
        }
        let contents = try sessions.read(driver.id).replay
        var replay = ReplayModel(contents)
        #expect(contents.events.count > Playback.spacing)
        for (time, state) in lived.reversed() + lived {
            replay.seek(to: time)
            #expect(replay.session.state == state)
        }
    }

    @Test func aReplayToTheEndIsTheSessionAsItEnded() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let driver = try headless(sessions, seed: 3)
        var replay = ReplayModel(try sessions.read(driver.id).replay)
        replay.seek(to: replay.end)
        expectNoDifference(replay.session.state, driver.state)
        #expect(replay.session.events == driver.events)
    }

    @Test func theFiguresOfTheHistoryAreThoseOfTheReports() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let first = try headless(sessions, seed: 7)
        let late = try headless(sessions, seed: 8, acknowledge: .minutes(20))
        let open = try sessions.start(drill, operator: "Omar", seed: 9)
        try open.advance(to: .seconds(400))

        let history = try sessions.history(of: drill.plan.id)
        #expect(history.title == drill.plan.title)
        #expect(history.sessions.map(\.id) == [open.id, late.id, first.id])
        for entry in history.sessions {
            let report = try sessions.read(entry.id).report
            let figures = try #require(entry.figures)
            expectNoDifference(figures.score, report.score)
            #expect(figures.ledger == report.timeSpent)
            #expect(figures.seed == report.seed)
            #expect(entry.startedOn == report.record.startedAt)
            #expect(entry.operator == report.operator)
            #expect(figures.backend == report.backend)
        }
        let outcomes = history.sessions.map { $0.figures?.score.outcome }
        #expect(outcomes.prefix(2) == [.interrupted, .missed])
        #expect(try sessions.history(of: "another").sessions.isEmpty)
    }

    @Test func aSessionThatCannotBeReadIsListedAsSuch() throws {
        let store = MemoryEventStore()
        let sessions = Sessions(store, clock: clock)
        let driver = try headless(sessions, seed: 7)
        var first = try #require(driver.events.first)
        guard case .sessionStarted(var info) = first.event else { return }
        info.sources.plan.text = "id: ["
        first.event = .sessionStarted(info)
        let header = SessionHeader(
            id: "broken", drill: driver.state.drill.plan.id, title: "Broken", operator: "Rosa",
            startedAt: 0)
        try store.create(header, with: [first])
        let history = try sessions.history(of: driver.state.drill.plan.id)
        let broken = try #require(history.sessions.first { $0.id == "broken" })
        #expect(broken.figures == nil)
        #expect(HistoryRow(broken).columns[1] == "cannot be read")
    }
}

import CustomDump
import DrillContent
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel
import DrillReport
import DrillRuntime
import Testing

@Suite("Looking across sessions")
struct PastTests {
    private static let day: Int64 = 86_400_000
    private let clock = ManualClock(wall: 1_795_224_600_000)

    /// Runs the drill to its end by itself; a day passes after it.
    @discardableResult
    private func run(_ sessions: Sessions, _ drill: Drill, by name: String = "Rosa") throws
        -> String
    {
        let driver = try sessions.start(drill, operator: name, seed: 7)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        driver.close()
        clock.advance(milliseconds: Self.day)
        return driver.id
    }

    private func enter(
        _ exposure: String?, in session: String, _ sessions: Sessions, due: String? = nil
    ) throws {
        let driver = try sessions.reopen(session, by: "Ines")
        try driver.give(
            .addCorrectiveAction(
                CorrectiveAction(
                    finding: "It was slow.", action: "Make it quick.", owner: "Omar", due: due,
                    exposedBy: exposure)))
        driver.close()
        clock.advance(milliseconds: 60_000)
    }

    @Test func aStepThatIsPassedLaterClosesItsAction() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try SmallDrill.load()
        let first = try run(sessions, drill)
        try enter("revert", in: first, sessions, due: "2026-11-23")
        try enter("expectation/calm", in: first, sessions)
        try enter("inject/shop-manager", in: first, sessions)
        #expect(try sessions.past().actions.map(\.isClosed) == [false, false, false])
        let second = try run(sessions, drill)
        let today = Day(of: clock.wall)
        let rows = try sessions.past().actions.map { ActionRow($0, on: today) }
        // Nobody has judged whether somebody kept the record.
        expectNoDifference(rows.map(\.state), [.closed, .open, .closed])
        #expect(rows[0].retestSession == second)
        #expect(rows[0].exposure == "step “Put the old configuration back”")
        #expect(rows[0].retestOn == "2026-11-22")
        let judge = try sessions.reopen(second, by: "Ines")
        try judge.give(.judge(expectation: "calm", passed: false, comment: "Nobody did."))
        judge.close()
        let judged = try sessions.past().actions.map { ActionRow($0, on: today).state }
        #expect(judged == [.closed, .failedAgain, .closed])
        let report = try sessions.report(of: second)
        #expect(report.retests.map(\.standing) == ["closed here", "failed again", "closed here"])
        #expect(try sessions.report(of: first).retests.isEmpty)
    }

    @Test func aStepThatWasRewrittenSinceIsNotVerified() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try SmallDrill.load()
        try run(sessions, drill)
        var sources = drill.sources
        sources.runbook.text = sources.runbook.text.replacing(
            "Look at what went out last.", with: "Look at the change log.")
        let runbook = try #require(DrillLoader.load(sources: sources).value).runbook
        let standing = RunbookStanding(
            of: runbook.id, runbook.phasedSteps.map { WrittenStep($0.step) },
            in: try sessions.past().sessions)
        let verification = Dictionary(
            uniqueKeysWithValues: standing.steps.map { ($0.id, $0.verification) })
        #expect(verification["remedy"] == .changed)
        #expect(verification["revert"] == .verified)
        #expect(standing.steps.first { $0.id == "revert" }?.simulated?.by == "Rosa")
    }

    @Test func aSessionThatHasNotEndedTellsNothing() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let driver = try sessions.start(try SmallDrill.load(), operator: "Rosa", seed: 7)
        try driver.advance(to: .seconds(90))
        #expect(try sessions.past().sessions.isEmpty)
    }

    @Test func whatIsRememberedFollowsTheDebrief() throws {
        try withTemporaryFolder { folder in
            let home = MusterHome(state: folder)
            let drill = try SmallDrill.load()
            let first = try run(try Sessions(home: home, clock: clock), drill)
            let before = try Sessions(home: home, clock: clock).past()
            #expect(before.sessions.map(\.id) == [first])
            #expect(before.actions.isEmpty)
            try enter("revert", in: first, try Sessions(home: home, clock: clock))
            let after = try Sessions(home: home, clock: clock).past()
            #expect(after.actions.map(\.recorded.action.action) == ["Make it quick."])
            // What comes from memory is what reading everything finds.
            let again = try Sessions(home: home, clock: clock).past()
            expectNoDifference(again.sessions, after.sessions)
        }
    }

    @Test func aSessionThatCannotBeReadIsNamedAndTheOthersCount() throws {
        let store = MemoryEventStore()
        let sessions = Sessions(store, clock: clock)
        let readable = try run(sessions, try SmallDrill.load())
        var first = try #require(try sessions.read(readable).events.first)
        guard case .sessionStarted(var info) = first.event else { return }
        info.sources.plan.text = "id: ["
        first.event = .sessionStarted(info)
        var header = SessionHeader(
            id: "broken", drill: "bad-config", title: "Broken", operator: "Rosa", startedAt: 0)
        header.summary = SessionSummary(outcome: .met, recoveryMilliseconds: nil, endedAt: 1)
        try store.create(header, with: [first])
        let past = try sessions.past()
        #expect(past.sessions.map(\.id) == [readable])
        #expect(past.unreadable.map(\.session) == ["broken"])
    }

    @Test func whatPeopleNotedIsProposedAtItsStep() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try SmallDrill.load()
        let driver = try sessions.start(drill, operator: "Rosa", seed: 7)
        var hasNoted = false
        while driver.state.declaredAt == nil {
            try driver.advance(to: driver.now + .seconds(5))
            if driver.state.canDeclare, !hasNoted {
                try driver.give(.note("The pager\nhas no text."))
                hasNoted = true
            }
            if driver.state.canDeclare { try driver.give(.declare) }
        }
        try driver.give(.fail(step: "remedy", reason: "Nobody knew what went out."))
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        try driver.give(.note("We were tired."))
        driver.close()
        let stored = try sessions.read(driver.id)
        let text = drill.sources.runbook.text
        let patch = RunbookProposal(stored).patch(for: text, named: "Runbooks/bad-config.md")
        let lines = patch.split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix("simulated: noted by Rosa: The pager has no text.") })
        #expect(lines.contains { $0.hasSuffix("it failed: Nobody knew what went out.") })
        #expect(lines.contains("# Not about a step: noted by Rosa: We were tired."))
        #expect(!patch.contains("Old configuration") && lines[0].hasPrefix("# Proposed by session"))
    }
}

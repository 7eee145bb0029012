import DrillEngine
import DrillEvidence
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

/// Sessions of the small drill as the journal has them.
struct RecordedEvidence {
    let header: SessionHeader
    var events: [SealedEvent]

    /// The evidence as a file.
    var file: EvidenceFile {
        get throws { try EvidenceFile(header, events) }
    }

    /// How a session came to where it is.
    enum Course: CaseIterable {
        case finished, aborted, interrupted
    }

    static func recorded(_ course: Course) throws -> RecordedEvidence {
        switch course {
        case .finished: try finished()
        case .aborted: try aborted()
        case .interrupted: try interrupted()
        }
    }

    private init(_ sessions: Sessions, _ id: String) throws {
        header = try #require(try sessions.store.header(of: id))
        events = try sessions.store.sealedEvents(of: id)
    }

    private static func sessions() -> (Sessions, ManualClock) {
        let clock = ManualClock(wall: 1_795_224_600_000)
        return (Sessions(MemoryEventStore(), clock: clock), clock)
    }

    /// A session that the scripted operator has finished, with its debrief.
    static func finished() throws -> RecordedEvidence {
        let (sessions, clock) = sessions()
        let drill = try SmallDrill.load()
        let driver = try sessions.start(drill, operator: "Rosa", seed: 7)
        clock.advance(milliseconds: 90_000)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        clock.advance(milliseconds: 600_000)
        let debrief = try sessions.reopen(driver.id, by: "Faye")
        try debrief.give(.judge(expectation: "calm", passed: false, comment: "Nobody wrote."))
        try debrief.give(
            .addFinding(.weakness, text: "No scribe.", raisedBy: "Omar", exposedBy: nil))
        return try RecordedEvidence(sessions, driver.id)
    }

    /// A session that was paused, held injects back, was taken over twice, and aborted.
    static func aborted() throws -> RecordedEvidence {
        let (sessions, clock) = sessions()
        let driver = try sessions.start(try SmallDrill.load(), operator: "Rosa", seed: 3)
        try driver.advance(to: DrillTime(milliseconds: 8_400))
        try driver.give(.note("before anything happened"))
        try driver.give(.hold(inject: "shop-manager"), by: "Faye")
        try driver.advance(to: DrillTime(milliseconds: 62_250))
        clock.advance(milliseconds: 30_000)
        let second = try sessions.resume(driver.id)
        try second.advance(to: .seconds(90))
        try second.give(.declare)
        try second.give(.pause, by: "Faye")
        let third = try sessions.resume(driver.id)
        try third.give(.resume(pausedFor: .seconds(40)), by: "Faye")
        try third.give(.choose(step: "remedy", label: "Put the old configuration back"))
        try third.give(.takeBack)
        try third.give(.choose(step: "remedy", label: "Put the old configuration back"))
        try third.give(.begin(step: "ask-commander"))
        try third.advance(to: DrillTime(milliseconds: 100_700))
        try third.give(.escalate(step: "ask-commander", to: .deputy))
        try third.advance(to: .seconds(115))
        try third.give(.begin(step: "revert"))
        try third.advance(to: .seconds(118))
        try third.give(.pause, by: "Faye")
        try third.give(.abort(reason: "enough", pausedFor: .seconds(5)), by: "Ines Moreau")
        try third.advance(to: .seconds(190))
        try third.give(.finishAbort)
        return try RecordedEvidence(sessions, driver.id)
    }

    /// A session that nobody has gone on with.
    static func interrupted() throws -> RecordedEvidence {
        let (sessions, _) = sessions()
        let driver = try sessions.start(try SmallDrill.load(), operator: "Rosa", seed: 5)
        try driver.advance(to: DrillTime(milliseconds: 75_300))
        try driver.give(.complete(step: "declare-incident", note: "at once"))
        try driver.advance(to: .seconds(100))
        return try RecordedEvidence(sessions, driver.id)
    }

    /// A session of some seconds, for what is done at every byte.
    static func begun() throws -> RecordedEvidence {
        let (sessions, _) = sessions()
        let driver = try sessions.start(try SmallDrill.load(), operator: "Rosa", seed: 5)
        try driver.advance(to: DrillTime(milliseconds: 21_900))
        try driver.give(.note("“odd” / \u{1B}[31m"))
        try driver.advance(to: .seconds(35))
        return try RecordedEvidence(sessions, driver.id)
    }

    /// Checks a session of the journal, or a file, with the simulation run again.
    static func verify(_ evidence: SessionEvidence) -> Verification {
        Verifier(rerun: SessionRerun.run).verify(evidence)
    }
}

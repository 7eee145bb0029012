import DrillEngine
import DrillJournal
import DrillModel
import DrillReport
import DrillRuntime
import Testing

@Suite("A drill on what was recorded")
struct RecordedDrillTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)
    private let store = MemoryEventStore()

    private var sessions: Sessions { Sessions(store, clock: clock) }

    /// A session of the small drill by somebody who is quick.
    private func recorded() throws -> SessionDriver {
        let drill = try SmallDrill.load()
        var rehearsal = drill.plan.rehearsal
        rehearsal.delays[.acknowledge] = Rehearsal.Delay(median: .seconds(20), sigma: 0)
        let driver = try sessions.start(drill, operator: "Rosa", seed: 7)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        clock.advance(milliseconds: 3_600_000)
        return driver
    }

    private func again(_ id: String, acknowledge: DrillDuration) throws -> SessionDriver {
        let drill = try SmallDrill.load()
        var rehearsal = drill.plan.rehearsal
        rehearsal.delays[.acknowledge] = Rehearsal.Delay(median: acknowledge, sigma: 0)
        let driver = try sessions.startRecorded(drill, operator: "Omar", from: id)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        return driver
    }

    @Test func somebodyElseDetectsAndRecoveryIsTheRecordings() throws {
        let first = try recorded()
        let second = try again(first.id, acknowledge: .minutes(3))
        let (was, now) = (Score(first.state), Score(second.state))
        #expect(second.state.disruptedAt == first.state.disruptedAt)
        let detected = try #require(now.timeToDetect)
        #expect(detected >= .minutes(3))
        #expect(was.timeToDetect.map { $0 < detected } == true)
        // A scrape of monitoring, every 15 s and 5 s late, is all that was recorded.
        let (before, after) = (try #require(was.recovery.actual), try #require(now.recovery.actual))
        #expect(max(before, after) - min(before, after) <= .seconds(20))
        #expect(second.state.samples.count > 5)
        let report = try sessions.read(second.id).report
        let played = "RECORDED: monitoring of SIMULATED session \(first.id) was played"
        #expect(report.notice.hasPrefix(played))
        #expect(second.state.actions.isEmpty)
        let headers = try store.sessions()
        #expect(headers.map(\.backend) == [.recorded, .simulated])
    }

    @Test func afterItsEndNothingIsKnown() throws {
        let first = try recorded()
        let end = try #require(first.state.endedAt)
        let second = try sessions.startRecorded(
            try SmallDrill.load(), operator: "Omar", from: first.id)
        try second.advance(to: end + .minutes(5))
        #expect(second.state.silentSources.map(\.name) == ["The recording"])
        let samples = second.state.samples
        #expect(!samples.metrics.isEmpty && samples.metrics.allSatisfy(samples.isUnknown))
        #expect(second.state.steadyState == .unknown)
    }

    @Test func itGoesOnWhereItWasLeft() throws {
        let first = try recorded()
        let whole = try sessions.startRecorded(
            try SmallDrill.load(), operator: "Omar", from: first.id)
        let left = try sessions.startRecorded(
            try SmallDrill.load(), operator: "Omar", from: first.id)
        try whole.advance(to: .seconds(300))
        try left.advance(to: .seconds(120))
        let resumed = try sessions.resume(left.id)
        try resumed.advance(to: .seconds(300))
        #expect(resumed.state.samples == whole.state.samples)
        #expect(resumed.state.alerts == whole.state.alerts)
        #expect(resumed.state.recovery == whole.state.recovery)
    }

    @Test func whatDoesNotFitIsRefused() throws {
        let first = try recorded()
        let other = try ShippedDrill.load("region-failover-warm-standby")
        #expect(throws: SessionError.recordingOfAnotherDrill(first.id, "bad-config")) {
            try sessions.startRecorded(other, operator: "Omar", from: first.id)
        }
        let still = try sessions.start(try SmallDrill.load(), operator: "Rosa", seed: 7)
        #expect(throws: SessionError.recordingOfNothing(still.id)) {
            try sessions.startRecorded(
                try SmallDrill.load(), operator: "Omar", from: still.id)
        }
        #expect(throws: JournalError.unknownSession("nobody")) {
            try sessions.startRecorded(
                try SmallDrill.load(), operator: "Omar", from: "nobody")
        }
    }
}

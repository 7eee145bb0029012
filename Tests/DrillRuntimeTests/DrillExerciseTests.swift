import DrillEngine
import DrillEvidence
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

@Suite("A session in real time")
struct DrillExerciseTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    private func exercise(
        speed: Double = 10, in sessions: Sessions? = nil
    ) throws -> DrillExercise {
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let sessions = sessions ?? Sessions(MemoryEventStore(), clock: clock)
        let driver = try sessions.start(drill, operator: "Rosa", seed: 3)
        return DrillExercise(driver, clock: clock, speed: speed)
    }

    private func pass(_ seconds: Int64, in exercise: DrillExercise) throws {
        clock.advance(milliseconds: seconds * 1000)
        try exercise.catchUp()
    }

    @Test func drillTimeFollowsTheClockAtItsSpeed() throws {
        let exercise = try exercise()
        try pass(6, in: exercise)
        #expect(exercise.driver.now == .seconds(60))
        try exercise.setSpeed(1)
        try pass(5, in: exercise)
        #expect(exercise.driver.now == .seconds(65))
    }

    @Test func aPauseIsMeasuredAndDrillTimeGoesOnWhereItStood() throws {
        let exercise = try exercise()
        try pass(6, in: exercise)
        try exercise.pause()
        try pass(600, in: exercise)
        #expect(exercise.driver.now == .seconds(60))
        try exercise.resume()
        #expect(exercise.driver.state.pausedFor == .minutes(10))
        try pass(1, in: exercise)
        #expect(exercise.driver.now == .seconds(70))
    }

    @Test func anAbortEndsAPauseAndKeepsItsLength() throws {
        let exercise = try exercise()
        try pass(6, in: exercise)
        try exercise.pause()
        try pass(30, in: exercise)
        #expect(throws: Rejection.emptyText) { try exercise.give(.abort(reason: " ")) }
        #expect(exercise.driver.state.isPaused)
        try exercise.give(.abort(reason: "a real incident"))
        #expect(exercise.driver.state.status == .aborting)
        #expect(exercise.driver.state.pausedFor == .seconds(30))
    }

    /// A crash loses what came after the last event; somebody who leaves loses nothing.
    @Test func aSessionThatIsLeftIsResumedAtTheInstantAtWhichItWasLeft() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let exercise = try exercise(speed: 1, in: sessions)
        try pass(62, in: exercise)
        clock.advance(milliseconds: 700)
        exercise.leave()
        clock.advance(milliseconds: 90_000)

        let resumed = try sessions.resume(exercise.driver.id)
        #expect(resumed.now == DrillTime(milliseconds: 62_700))
        #expect(resumed.state.interruptions == [.seconds(90)])
        #expect(resumed.observation == exercise.driver.observation)
        resumed.close()

        let stored = try sessions.read(resumed.id)
        let rerun = SessionRerun.run(stored.state.drill, stored.events, stored.sealed)
        #expect(rerun == .same(commands: 2))
    }

    @Test func aPausedSessionThatIsLeftIsStillPaused() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let exercise = try exercise(in: sessions)
        try pass(6, in: exercise)
        try exercise.pause()
        try pass(30, in: exercise)
        exercise.leave()

        let resumed = try sessions.resume(exercise.driver.id)
        #expect(resumed.now == .seconds(60))
        #expect(resumed.state.isPaused)
    }

    @Test func aWallClockThatJumpsIsNotedAndMovesNothing() throws {
        let exercise = try exercise()
        try pass(6, in: exercise)
        clock.jump(milliseconds: 3_600_000)
        try pass(1, in: exercise)
        #expect(exercise.driver.now == .seconds(70))
        let jumps = exercise.driver.events.filter {
            if case .clockJumped(by: .minutes(60)) = $0.event { true } else { false }
        }
        #expect(jumps.count == 1)
    }
}

import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

@Suite("A session in real time")
struct DrillExerciseTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    private func exercise(speed: Double = 10) throws -> DrillExercise {
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let sessions = Sessions(MemoryEventStore(), clock: clock)
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

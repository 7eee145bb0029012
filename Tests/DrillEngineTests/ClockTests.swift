import DrillEngine
import DrillModel
import Testing

@Suite("Clocks and measures")
struct ClockTests {
    /// The whole way of an ordinary operator, with recovery six minutes after T0.
    private func drillToTheEnd() throws -> Exercise {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.seconds(90))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.wait(.seconds(20))
        try exercise.give(.choose(step: "decide", label: "Fence first"))
        try exercise.give(.begin(step: "leave"))
        try exercise.wait(.seconds(90))
        try exercise.give(.begin(step: "fence"))
        try exercise.wait(.seconds(10))
        try exercise.finishAction()
        try exercise.give(.begin(step: "promote"))
        try exercise.wait(.seconds(60))
        exercise.loss = DataLoss(lostWrites: 240, span: .seconds(3))
        try exercise.finishAction()
        exercise.availability = 0.97
        try exercise.give(.begin(step: "verify"))
        try exercise.wait(.seconds(61))
        try exercise.give(.complete(step: "tell", note: "status page"))
        try exercise.give(.finish)
        return exercise
    }

    @Test func theFourTimesAreMeasuredFromT0() throws {
        let score = Score(try drillToTheEnd().state)
        #expect(score.outcome == .met)
        #expect(score.timeToDetect == .seconds(90))
        #expect(score.timeToDecide == .seconds(50))
        #expect(score.timeToContain == .seconds(90 + 50 + 90 + 10))
        #expect(score.data.actual == .seconds(3))
        #expect(score.lostWrites == 240)
    }

    @Test func recoveryCountsFromTheFirstInstantOfItsWindow() throws {
        let exercise = try drillToTheEnd()
        // Healthy at the first tick after promotion, 300 s after T0, confirmed a minute later.
        #expect(exercise.state.recovery.recoveredAt == .seconds(60 + 301))
        #expect(Score(exercise.state).recovery.actual == .seconds(301))
    }

    @Test func phasesFollowTheRunbook() throws {
        let phases = Score(try drillToTheEnd().state).phases
        #expect(phases.map(\.id) == [.detect, .assess, .contain, .recover])
        #expect(phases.map(\.measure.actual) == [90, 50, 100, 121].map { .seconds($0) })
        #expect(phases.map(\.measure.met) == [true, nil, true, nil])
    }

    @Test func rtaGoesOnPastABreach() throws {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.minutes(20))
        exercise.availability = 1
        try exercise.wait(.minutes(2))
        try exercise.give(.finish)
        let score = Score(exercise.state)
        #expect(score.recovery.actual == .seconds(20 * 60 + 1))
        #expect(score.recovery.met == false)
        #expect(score.outcome == .missed)
    }

    @Test func aBreakInTheWindowStartsItAgain() throws {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.minutes(3))
        exercise.availability = 0.99
        try exercise.wait(.seconds(50))
        exercise.availability = 0.5
        try exercise.wait(.seconds(5))
        exercise.availability = 0.99
        try exercise.wait(.minutes(2))
        #expect(exercise.state.recovery.recoveredAt == .seconds(60 + 180 + 50 + 5 + 1))
    }

    @Test func aRelapseReopensTheRecoveryAndIsKept() throws {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.minutes(3))
        exercise.availability = 0.99
        try exercise.wait(.minutes(2))
        exercise.availability = 0.4
        try exercise.wait(.seconds(30))
        #expect(exercise.state.recovery.recoveredAt == nil)
        #expect(
            exercise.state.recovery.relapses == [
                Recovery.Relapse(recoveredAt: .seconds(241), relapsedAt: .seconds(361))
            ])
    }

    @Test func unknownIsNotHealthy() throws {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.minutes(1))
        exercise.availability = nil
        try exercise.wait(.minutes(5))
        #expect(exercise.state.recovery.health == .unknown)
        #expect(exercise.state.recovery.recoveredAt == nil)
    }

    @Test func aPauseStopsTheClockAndKeepsOffsets() throws {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.seconds(60))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.wait(.minutes(2))
        try exercise.give(.pause, by: "Faye")
        #expect(throws: Rejection.paused) { try exercise.give(.complete(step: "look", note: nil)) }
        try exercise.give(.resume(pausedFor: .minutes(30)), by: "Faye")
        try exercise.wait(.seconds(119))
        #expect(exercise.state.injects[1].firedAt == nil)
        try exercise.wait(.seconds(1))
        #expect(exercise.state.injects[1].firedAt == .seconds(60 + 60 + 240))
        #expect(exercise.state.ledger[.paused] == .minutes(30))
        #expect(exercise.state.elapsed(at: exercise.now) == .minutes(5))
    }

    @Test func everyMinuteIsBookedOnce() throws {
        let ledger = try drillToTheEnd().state.ledger
        #expect(ledger[.detect] == .seconds(90))
        #expect(ledger[.decide] == .seconds(50))
        #expect(ledger[.awaitApproval] == .seconds(90))
        #expect(ledger[.execute] == .seconds(70))
        #expect(ledger.total == .seconds(90 + 50 + 90 + 70 + 61))
    }

    @Test func aDrillWithoutDisruptionIsNotMet() throws {
        var exercise = try Exercise()
        try exercise.wait(.seconds(30))
        try exercise.give(.finish)
        #expect(Score(exercise.state).outcome == .missed)
        #expect(exercise.state.ledger.total == .zero)
    }

    @Test func businessDaysSkipTheWeekend() {
        // 2026-11-20 is a Friday; noon on it plus two business days is noon on Tuesday.
        let fridayNoon: Int64 = 1_795_176_000_000
        #expect(
            BusinessDays.span(of: .minutes(2 * 24 * 60), from: fridayNoon)
                == .minutes(4 * 24 * 60))
    }
}

import DrillEngine
import DrillModel
import Testing

@Suite("What a facilitator does with injects")
struct FacilitatorTests {
    private func firedAt(_ id: String, _ exercise: Exercise) -> DrillTime? {
        exercise.state.injects.first { $0.id == id }?.firedAt
    }

    @Test func aHeldInjectWaitsAndFiresAtOnceWhenReleasedLate() throws {
        var exercise = try Exercise()
        try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        try exercise.wait(.minutes(3))
        #expect(firedAt("region-goes", exercise) == nil)
        try exercise.give(.release(inject: "region-goes"), by: "Faye")
        try exercise.wait(.seconds(1))
        #expect(firedAt("region-goes", exercise) == exercise.now)
    }

    @Test func releasedInTimeItFiresWhenItIsDue() throws {
        var exercise = try Exercise()
        try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        try exercise.wait(.seconds(10))
        try exercise.give(.release(inject: "region-goes"), by: "Faye")
        try exercise.wait(.minutes(2))
        #expect(firedAt("region-goes", exercise) == .start + .minutes(1))
    }

    @Test func whatIsLeftOutNeverComes() throws {
        var exercise = try Exercise()
        try exercise.give(.leaveOut(inject: "region-goes"), by: "Faye")
        try exercise.wait(.minutes(5))
        #expect(exercise.state.disruptedAt == nil)
        #expect(throws: Rejection.injectLeftOut("region-goes")) {
            try exercise.give(.fire(inject: "region-goes"), by: "Faye")
        }
        #expect(throws: Rejection.injectLeftOut("region-goes")) {
            try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        }
    }

    @Test func aHeldInjectMayBeFiredByHand() throws {
        var exercise = try Exercise()
        try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        try exercise.give(.fire(inject: "region-goes"), by: "Faye")
        let record = exercise.state.injects.first { $0.id == "region-goes" }
        #expect(record?.firedBy == "Faye")
        #expect(record?.heldBy == nil)
        #expect(throws: Rejection.injectAlreadyFired("region-goes")) {
            try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        }
    }

    @Test func holdingIsPossibleWhileTheExerciseIsPaused() throws {
        var exercise = try Exercise()
        try exercise.give(.pause, by: "Faye")
        try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        #expect(throws: Rejection.injectAlreadyHeld("region-goes")) {
            try exercise.give(.hold(inject: "region-goes"), by: "Faye")
        }
        try exercise.give(.release(inject: "region-goes"), by: "Faye")
        #expect(throws: Rejection.injectNotHeld("region-goes")) {
            try exercise.give(.release(inject: "region-goes"), by: "Faye")
        }
    }

    @Test func showingTheInjectsIsNotedOnce() throws {
        var exercise = try Exercise()
        try exercise.wait(.seconds(5))
        try exercise.give(.reveal, by: "Faye")
        try exercise.wait(.seconds(5))
        try exercise.give(.reveal, by: "Faye")
        #expect(exercise.state.injectsRevealedAt == .start + .seconds(5))
        #expect(exercise.events.filter { $0.event == .injectsRevealed(by: "Faye") }.count == 1)
    }
}

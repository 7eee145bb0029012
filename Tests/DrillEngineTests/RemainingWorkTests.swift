import DrillEngine
import DrillModel
import Testing

@Suite("The work that remains")
struct RemainingWorkTests {
    private func declared() throws -> Exercise {
        var drill = DrillFixture.drill
        for section in drill.runbook.sections.indices {
            for step in drill.runbook.sections[section].steps.indices
            where drill.runbook.sections[section].steps[step].kind == .action {
                drill.runbook.sections[section].steps[step].expected = .minutes(2)
            }
        }
        var exercise = try Exercise(drill)
        try exercise.disrupt()
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil))
        return exercise
    }

    private func work(_ exercise: Exercise) -> RemainingWork {
        RemainingWork(exercise.state, at: exercise.now)
    }

    @Test func peopleGoOnAtThePaceOfTheSession() throws {
        let exercise = try declared()
        // look, decide, leave, fence, promote, verify, tell: three by a person, as the declaration.
        #expect(work(exercise).steps == 7)
        #expect(work(exercise).expected == .seconds(3 * 30 + 2 * 120))
        #expect(work(exercise).unknown == 1)
    }

    @Test func whatIsUnderWayCountsForWhatIsLeftOfIt() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        try exercise.give(.begin(step: "promote"))
        let before = work(exercise).expected
        try exercise.wait(.seconds(50))
        #expect(before - work(exercise).expected == .seconds(50))
        try exercise.wait(.seconds(100))
        #expect(work(exercise).steps == 3)
        #expect(work(exercise).expected >= .zero)
    }

    @Test func nothingIsLeftWhenEveryStepIsSettled() throws {
        var exercise = try declared()
        for step in exercise.state.steps where step.id != "declare" {
            try exercise.give(.skip(step: step.id, reason: "for the test"))
        }
        #expect(work(exercise).steps == 0)
        #expect(work(exercise).expected == .zero)
    }
}

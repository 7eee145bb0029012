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

    @Test func theWayToTheLastActionCounts() throws {
        let exercise = try declared()
        // look, decide, leave, fence, promote and the check that sees recovery; nobody has shown a pace yet.
        #expect(work(exercise).steps == 6)
        #expect(work(exercise).expected == .seconds(2 * 120))
        #expect(work(exercise).unknown == 4)
    }

    @Test func peopleGoOnAtThePaceOfTheSession() throws {
        var exercise = try declared()
        try exercise.wait(.seconds(40))
        try exercise.give(.complete(step: "look", note: nil))
        // decide at the pace of look, fence and promote as they say; leave and the check tell nothing.
        #expect(work(exercise).steps == 5)
        #expect(work(exercise).expected == .seconds(40 + 2 * 120))
        #expect(work(exercise).unknown == 2)
    }

    @Test func whatIsUnderWayCountsForWhatIsLeftOfIt() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        try exercise.give(.begin(step: "promote"))
        #expect(work(exercise).expected == .seconds(120))
        try exercise.wait(.seconds(50))
        #expect(work(exercise).expected == .seconds(70))
        try exercise.wait(.seconds(100))
        #expect(work(exercise).expected == .zero)
    }

    @Test func afterTheLastActionTheRestCounts() throws {
        var exercise = try declared()
        try exercise.wait(.seconds(20))
        try exercise.give(.complete(step: "look", note: nil))
        for step in ["decide", "leave", "fence", "promote"] {
            try exercise.give(.skip(step: step, reason: "for the test"))
        }
        #expect(!work(exercise).hasActions)
        #expect(work(exercise).steps == 2)
        #expect(work(exercise).expected == .seconds(20))
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

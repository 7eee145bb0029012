import DrillEngine
import DrillModel
import Testing

@Suite("Taking back what was settled last")
struct TakeBackTests {
    private func declared() throws -> Exercise {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.seconds(60))
        try exercise.give(.complete(step: "declare", note: nil))
        return exercise
    }

    @Test func aConfirmationIsOpenAgainAndCountsFromWhereItWasReached() throws {
        var exercise = try declared()
        let reached = exercise.state.record("look")?.reached
        try exercise.wait(.seconds(20))
        try exercise.give(.complete(step: "look", note: "all well"))
        try exercise.wait(.seconds(5))
        try exercise.give(.takeBack)
        #expect(exercise.state.currentStep?.id == "look")
        #expect(exercise.state.record("look")?.status == .pending)
        #expect(exercise.state.record("look")?.note == nil)
        #expect(exercise.state.record("look")?.reached == reached)
    }

    @Test func aChoiceIsTakenBackWithWhatItPassedOver() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        #expect(exercise.state.currentPhase?.id == .recover)
        try exercise.give(.takeBack)
        #expect(exercise.state.currentStep?.id == "decide")
        #expect(exercise.state.record("fence")?.status == .pending)
        #expect(exercise.state.decidedAt == nil)
        #expect(exercise.state.currentPhase?.id == .assess)
        try exercise.wait(.seconds(3))
        try exercise.give(.choose(step: "decide", label: "Fence first"))
        #expect(exercise.state.decidedAt == exercise.now)
        #expect(exercise.state.currentStep?.id == "leave")
    }

    @Test func aSkipIsTakenBack() throws {
        var exercise = try declared()
        try exercise.give(.skip(step: "look", reason: "no time"))
        try exercise.give(.takeBack)
        #expect(exercise.state.currentStep?.id == "look")
    }

    @Test func aMarkOfTheClocksStays() throws {
        var exercise = try declared()
        #expect(throws: Rejection.cannotBeTakenBack("Declare", .mark)) {
            try exercise.give(.takeBack)
        }
        #expect(exercise.state.declaredAt != nil)
    }

    @Test func whatTheSystemDidStays() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Fence first"))
        try exercise.give(.begin(step: "fence"))
        #expect(throws: Rejection.nothingToTakeBack) { try exercise.give(.takeBack) }
        try exercise.finishAction(succeeded: false)
        try exercise.give(.skip(step: "fence", reason: "a slip"))
        #expect(throws: Rejection.cannotBeTakenBack("Fence", .happened)) {
            try exercise.give(.takeBack)
        }
    }

    @Test func anApprovalIsSomebodyElsesWord() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Fence first"))
        try exercise.give(.begin(step: "leave"))
        try exercise.wait(.seconds(1))
        try exercise.give(.grantApproval(step: "leave"), by: "Ines")
        #expect(throws: Rejection.nothingToTakeBack) { try exercise.give(.takeBack) }
    }

    @Test(arguments: ["Fence first", "Promote at once", "Look again"])
    func everythingIsAsItWasBeforeAChoice(label: String) throws {
        var exercise = try declared()
        try exercise.wait(.seconds(20))
        try exercise.give(.complete(step: "look", note: "all well"))
        try exercise.wait(.seconds(20))
        let before = exercise.state
        try exercise.give(.choose(step: "decide", label: label))
        try exercise.wait(.seconds(5))
        try exercise.give(.takeBack)
        #expect(exercise.state.steps == before.steps)
        #expect(exercise.state.phases == before.phases)
        #expect(exercise.state.decidedAt == before.decidedAt)
        #expect(exercise.state.currentStep == before.currentStep)
    }

    @Test func aStepConfirmedOutOfOrderLeavesNoTrace() throws {
        var exercise = try declared()
        let before = exercise.state
        try exercise.give(.complete(step: "tell", note: "too early"))
        try exercise.give(.takeBack)
        #expect(exercise.state.steps == before.steps)
        #expect(exercise.state.phases == before.phases)
    }

    @Test func thereMayBeNothingToTakeBack() throws {
        var exercise = try Exercise()
        #expect(throws: Rejection.nothingToTakeBack) { try exercise.give(.takeBack) }
    }
}

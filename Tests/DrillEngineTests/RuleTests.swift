import DrillEngine
import DrillModel
import Testing

@Suite("Rules of steps, approvals, injects and aborts")
struct RuleTests {
    private func declared() throws -> Exercise {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.wait(.seconds(60))
        try exercise.give(.complete(step: "declare", note: nil))
        return exercise
    }

    @Test func nothingCanBeDeclaredBeforeAnythingIsKnown() throws {
        var exercise = try Exercise()
        try exercise.wait(.seconds(30))
        #expect(throws: Rejection.nothingToDeclare) {
            try exercise.give(.complete(step: "declare", note: nil))
        }
        #expect(throws: Rejection.nothingToDeclare) { try exercise.give(.declare) }
    }

    @Test func whatAStepHasDisruptedCanBeDeclared() throws {
        var exercise = try Exercise.live(atFence: false)
        try exercise.run("look")
        #expect(throws: Rejection.nothingToDeclare) { try exercise.give(.declare) }
        try exercise.finishCommand(.exited(status: 0))
        try exercise.give(.declare)
        #expect(exercise.state.declaredAt == exercise.now)
    }

    @Test func aDecisionBypassesWhatItJumpsOver() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        #expect(exercise.state.currentStep?.id == "promote")
        #expect(exercise.state.record("fence")?.status == .bypassed)
        #expect(exercise.state.currentPhase?.id == .recover)
        #expect(exercise.state.decidedAt == exercise.now)
        // What was jumped over may still be done.
        try exercise.give(.begin(step: "fence"))
        #expect(exercise.state.record("fence")?.status == .active)
    }

    @Test func howARunningActionEndsSettlesItsStep() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "fence"))
        #expect(throws: Rejection.stepStillRuns("fence")) {
            try exercise.give(.fail(step: "fence", reason: "looks stuck"))
        }
        #expect(throws: Rejection.stepStillRuns("fence")) {
            try exercise.give(.skip(step: "fence", reason: "looks stuck"))
        }
        try exercise.finishAction()
        #expect(exercise.state.record("fence")?.status == .completed)
    }

    @Test func aDecisionPassesOverNothingThatRuns() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "fence"))
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        #expect(exercise.state.record("fence")?.status == .active)
        try exercise.finishAction()
        #expect(exercise.state.record("fence")?.status == .completed)
        #expect(exercise.state.record("leave")?.status == .bypassed)
        #expect(exercise.state.currentStep?.id == "promote")
    }

    @Test func whatADecisionOutOfOrderLeftBehindIsAskedForAtTheEnd() throws {
        var exercise = try declared()
        try exercise.give(.choose(step: "decide", label: "Promote at once"))
        #expect(exercise.state.record("look")?.status == .pending)
        #expect(exercise.state.currentStep?.id == "promote")
        try exercise.give(.begin(step: "promote"))
        try exercise.finishAction()
        try exercise.give(.skip(step: "verify", reason: "seen"))
        #expect(exercise.state.currentPhase?.id == .recover)
        try exercise.give(.complete(step: "tell", note: nil))
        #expect(exercise.state.currentStep?.id == "look")
        // The phases are over all the same: nothing of the runbook's order is left.
        #expect(exercise.state.currentPhase == nil)
        try exercise.give(.complete(step: "look", note: nil))
        #expect(exercise.state.currentStep == nil)
        #expect(exercise.state.currentPhase == nil)
    }

    @Test func aDecisionMayLeadBack() throws {
        var exercise = try declared()
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.choose(step: "decide", label: "Look again"))
        #expect(exercise.state.currentStep?.id == "look")
        #expect(exercise.state.record("decide")?.status == .pending)
    }

    @Test func anUnknownChoiceNamesTheValidOnes() throws {
        var exercise = try declared()
        #expect(
            throws: Rejection.unknownChoice(
                "Wait", labels: ["Fence first", "Promote at once", "Look again"])
        ) {
            try exercise.give(.choose(step: "decide", label: "Wait"))
        }
    }

    @Test func theAskerCannotApproveHisOwnRequest() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "leave"))
        #expect(throws: Rejection.ownApproval("Rosa")) {
            try exercise.give(.grantApproval(step: "leave"))
        }
        try exercise.give(.grantApproval(step: "leave"), by: "Faye")
        #expect(exercise.state.record("leave")?.by == "Faye")
    }

    @Test func aSimulatedColleagueDoesNotApproveHerOwnRequest() throws {
        var exercise = try Exercise(operator: "Ines")
        try exercise.disrupt()
        try exercise.give(.begin(step: "leave"), by: "Ines")
        try exercise.wait(.minutes(10))
        #expect(exercise.state.record("leave")?.status == .active)
    }

    @Test func anApprovalThatNobodyCanGiveIsWaitedFor() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "leave"))
        try exercise.give(.escalate(step: "leave", to: .deputy))
        try exercise.wait(.minutes(30))
        #expect(exercise.state.record("leave")?.approval?.of == "Omar")
        #expect(exercise.state.ledger[.awaitApproval] == .minutes(30))
        #expect(throws: Rejection.nobodyHoldsRole(.scribe)) {
            try exercise.give(.escalate(step: "leave", to: .scribe))
        }
    }

    @Test func aFailedActionStopsThePhaseUntilTheOperatorDecides() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "fence"))
        try exercise.finishAction(succeeded: false)
        #expect(exercise.state.record("fence")?.status == .failed)
        try exercise.give(.begin(step: "fence"))
        try exercise.finishAction()
        #expect(exercise.state.record("fence")?.attempts == 2)
        #expect(exercise.state.record("fence")?.status == .completed)
    }

    @Test func aCheckFailsAtItsLimitAndSaysWhatItSaw() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "verify"))
        try exercise.wait(.minutes(2))
        #expect(exercise.state.record("verify")?.status == .failed)
        #expect(
            exercise.state.record("verify")?.note
                == "did not hold within 2m: shop.availability is 20%")
    }

    @Test func aRequiredStepIsNotSkippedWithoutAReason() throws {
        var exercise = try declared()
        #expect(throws: Rejection.stepIsRequired("look")) {
            try exercise.give(.skip(step: "look", reason: " "))
        }
        try exercise.give(.skip(step: "look", reason: "known already"))
        #expect(exercise.state.record("look")?.status == .skipped)
    }

    @Test func injectsFireByTimeAndByCondition() throws {
        var exercise = try declared()
        #expect(exercise.state.injects[2].firedAt == .seconds(61))
        try exercise.wait(.minutes(4))
        try exercise.give(.answer(inject: "ceo", text: "Twelve minutes."))
        #expect(exercise.state.injects[1].answer == "Twelve minutes.")
        #expect(throws: Rejection.injectNotOpen("ceo")) {
            try exercise.give(.answer(inject: "ceo", text: "Ten."))
        }
    }

    @Test func anAbortRollsBackExactlyWhatRan() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "fence"))
        try exercise.finishAction()
        try exercise.give(.begin(step: "promote"))
        try exercise.finishAction()
        try exercise.give(.abort(reason: "a real incident"))
        #expect(exercise.state.rollbacks.map(\.step.id) == ["promote", "fence"])
        #expect(throws: Rejection.nothingToRollBack("look")) {
            try exercise.give(.rollBack(step: "look"))
        }
        try exercise.give(.rollBack(step: "promote"))
        #expect(throws: Rejection.actionsStillRunning) { try exercise.give(.finishAbort) }
        try exercise.finishAction()
        #expect(exercise.state.rollbacks.map(\.step.id) == ["fence"])
        exercise.availability = 1
        try exercise.give(.finishAbort)
        #expect(exercise.state.steadyStateAfterRollback == .holds)
        #expect(Score(exercise.state).outcome == .aborted)
    }

    @Test func anAbortCriterionEndsTheDrill() throws {
        var exercise = try Exercise()
        try exercise.disrupt(to: 0.001)
        try exercise.wait(.minutes(31))
        #expect(exercise.state.status == .aborting)
        #expect(exercise.state.abortReason == "down for half an hour")
    }

    @Test func expectationsAreJudgedByRuleOrByAPerson() throws {
        var exercise = try declared()
        try exercise.give(.begin(step: "promote"))
        try exercise.give(.judge(expectation: "calm", passed: true, comment: "very"), by: "Faye")
        try exercise.give(.finish)
        let results = ExpectationResult.all(of: exercise.state)
        #expect(results.map(\.verdict) == [.failed, .notJudged, .passed])
        #expect(results[2].by == "Faye")
    }

    @Test func anEndedDrillTakesOnlyTheDebrief() throws {
        var exercise = try declared()
        try exercise.give(.finish)
        #expect(throws: Rejection.ended) { try exercise.give(.begin(step: "look")) }
        try exercise.give(.note("Write the fence down."))
    }
}

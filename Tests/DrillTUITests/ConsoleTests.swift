import CustomDump
import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// What keys do in the console.
@Suite("Console")
struct ConsoleTests {
    @Test func theFooterLeadsThroughTheWholeDrill() throws {
        var rig = try Rig.settled()
        #expect(rig.exercise.state.currentStep == nil)
        try rig.wait(.seconds(60))
        rig.press(.enter)
        #expect(rig.screen(80, 24).contains("Finish with a question open?"))
        #expect(rig.screen(80, 24).contains("Ada Osei, CEO (phone) has had no answer"))
        #expect(rig.exercise.state.status == .running)
        rig.press(.character("y"))
        #expect(rig.exercise.state.status == .ended(.finished))
        #expect(rig.model.screen == .debrief)
        rig.press(.enter)
        #expect(rig.effects.last == .openReport(session: "s1"))
    }

    @Test func aRejectionChangesNothingButTheAnswerLine() throws {
        var rig = try Rig()
        let before = rig.model
        rig.send(.rejected("The drill has ended."))
        var expected = before
        expected.toast = Toast(.refusal, "The drill has ended.")
        expectNoDifference(rig.model, expected)
    }

    @Test(arguments: [Key.enter, .character("d")])
    func nothingIsDeclaredBeforeThereIsSomethingToSee(key: Key) throws {
        var rig = try Rig()
        try rig.wait(.seconds(30))
        rig.press(key)
        #expect(rig.exercise.state.declaredAt == nil)
        #expect(rig.model.toast?.text.lowercased().contains("keep watching") == true)
        #expect(!rig.footer.contains("declare") && !rig.footer.contains("Enter"))
    }

    @Test func aDisabledKeySaysWhy() throws {
        var rig = try Rig()
        let before = rig.model
        rig.press(.character("e"))
        var expected = before
        expected.toast = Toast(.refusal, "No approval is being waited for.")
        expectNoDifference(rig.model, expected)
    }

    @Test func nothingTellsThatTheDisruptionHasBegun() throws {
        var undisturbed = DrillFixture.drill
        undisturbed.plan.injects = []
        var quiet = try Rig(drill: undisturbed)
        var disrupted = try Rig()
        try quiet.wait(.seconds(75))
        try disrupted.wait(.seconds(75))
        #expect(disrupted.exercise.state.disruptedAt != nil)
        #expect(disrupted.screen(200, 50) == quiet.screen(200, 50))
    }

    @Test func anIrreversibleStepRunsOnlyWhenItIsAgreedTo() throws {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.enter, .enter)
        #expect(rig.exercise.state.record("promote")?.status == .pending)
        rig.press(.character("n"))
        #expect(rig.model.overlay == nil)
        rig.press(.enter, .character("y"))
        #expect(rig.exercise.state.record("promote")?.status == .active)
    }

    @Test func aStepCanBeBegunOutOfOrderWhileAnActionRuns() throws {
        var rig = try Rig.fencing()
        rig.press(.down, .down, .enter)
        #expect(rig.model.overlay == nil)
        #expect(rig.screen(80, 24).contains("Shown: Orders are taken again"))
        rig.press(.enter, .enter)
        #expect(rig.exercise.state.record("verify")?.status == .pending)
        rig.press(.character("y"))
        #expect(rig.exercise.state.record("verify")?.status == .active)
        #expect(rig.exercise.state.record("fence")?.status == .active)
        #expect(rig.model.console.selectedStep == nil)
    }

    @Test func anIrreversibleStepOutOfOrderIsAskedAboutOnce() throws {
        var rig = try Rig.fencing()
        rig.press(.down, .enter, .enter)
        #expect(rig.screen(80, 24).contains("“Fence the old primary” is still under way."))
        #expect(rig.screen(80, 24).contains("This cannot be undone"))
        rig.press(.character("n"))
        #expect(rig.model.console.selectedStep == "promote")
        rig.press(.enter, .character("y"))
        #expect(rig.exercise.state.record("promote")?.status == .active)
        #expect(rig.model.console.selectedStep == nil)
    }

    @Test func aDecisionOutOfOrderIsAskedAbout() throws {
        var rig = try Rig.declared()
        rig.press(.down, .character("1"))
        #expect(rig.model.toast?.text.hasPrefix("Enter opens the selected step") == true)
        rig.press(.enter, .character("1"))
        #expect(rig.exercise.state.decidedAt == nil)
        rig.press(.character("y"))
        #expect(rig.exercise.state.decidedAt != nil)
    }

    @Test func whatIsTypedWhilePausedOrRefusedIsKept() throws {
        var rig = try Rig.fencing()
        try rig.wait(.seconds(120))
        rig.press(.character(" "), .character("i"), .enter)
        rig.type("Ten minutes")
        rig.press(.enter)
        #expect(rig.screen(80, 24).contains("The exercise is paused: Esc keeps this"))
        rig.press(.escape, .character(" "), .character("i"), .enter)
        #expect(rig.screen(80, 24).contains("Ten minutes"))
        rig.press(.enter)
        #expect(rig.exercise.state.injects[1].answer == "Ten minutes")
        rig.press(.character("n"))
        rig.type("all is well")
        rig.press(.enter)
        rig.send(.rejected("the disk is full"))
        rig.press(.character("n"))
        #expect(rig.screen(80, 24).contains("all is well"))
    }

    @Test func aDecisionIsNotAskedAboutWhileTheExerciseIsPaused() throws {
        var rig = try Rig.declared()
        rig.press(.enter, .character(" "), .character("1"))
        #expect(rig.model.overlay == nil)
        #expect(rig.model.toast?.text == "The exercise is paused; press Space to go on.")
    }

    @Test func aRequiredStepIsSkippedWithAReasonOnly() throws {
        var rig = try Rig.declared()
        rig.press(.character("s"), .enter)
        #expect(rig.exercise.state.record("look")?.status == .pending)
        rig.type("seen on the bridge")
        rig.press(.enter)
        #expect(rig.exercise.state.record("look")?.note == "seen on the bridge")
        #expect(rig.exercise.state.record("look")?.status == .skipped)
    }

    @Test func anAnswerThatIsLeftIsNotLost() throws {
        var rig = try Rig.fencing()
        try rig.wait(.seconds(120))
        rig.press(.character("i"), .enter)
        rig.type("Ten minutes")
        rig.press(.escape, .character("i"), .enter)
        rig.send(.input(.paste(", we\nthink.")))
        rig.press(.enter)
        #expect(rig.exercise.state.injects[1].answer == "Ten minutes, we think.")
        #expect(rig.model.console.drafts == [:])
    }

    @Test(arguments: [Character("n"), "s", "f", "x"])
    func whatIsTypedAndLeftIsThereAgain(key: Character) throws {
        var rig = try Rig.declared()
        rig.press(.character(key))
        rig.type("a long sentence")
        rig.press(.escape, .character(key))
        #expect(rig.screen(80, 24).contains("a long sentence"))
        rig.press(.enter)
        #expect(rig.model.console.drafts == [:])
        #expect(rig.exercise.events.contains { "\($0.event)".contains("a long sentence") })
    }

    @Test func aPauseLeavesTheChoicesOnTheScreen() throws {
        var rig = try Rig.declared()
        try rig.change { try $0.give(.complete(step: "look", note: nil)) }
        rig.press(.character(" "))
        let screen = rig.screen(80, 24)
        #expect(screen.contains("The exercise is paused; press Space to go on."))
        #expect(screen.contains("1  Fail over now"))
    }

    @Test func everyMessageCanBeReadWhileOneWaitsForAnAnswer() throws {
        var rig = try Rig.fencing()
        try rig.wait(.seconds(120))
        rig.press(.character(":"))
        rig.type("inbox")
        rig.press(.enter)
        let screen = rig.screen(120, 40)
        for (record, inject) in rig.exercise.state.messages {
            #expect(record.firedAt != nil)
            #expect(screen.contains(inject.from ?? ""))
        }
        #expect(rig.exercise.state.messages.count > 1)
    }

    @Test func keysTypedIntoATextAreNoCommands() throws {
        var rig = try Rig.declared()
        let before = rig.exercise.state
        rig.press(.character("n"))
        rig.type("x q a s 1?")
        #expect(rig.exercise.state == before)
        rig.press(.enter)
        #expect(
            rig.exercise.events.last?.event == .noteAdded(by: "Rosa", text: "x q a s 1?"))
    }

    @Test func nobodyApprovesWhatHeAskedFor() throws {
        var rig = try Rig.declared()
        rig.press(.enter, .character("1"), .enter, .character("e"), .enter, .control("u"))
        rig.type("Rosa")
        rig.press(.enter)
        #expect(rig.exercise.state.record("leave")?.status == .active)
        rig.press(.control("u"))
        rig.type("Omar Haddad")
        rig.press(.enter)
        #expect(rig.exercise.state.record("leave")?.by == "Omar Haddad")
    }

    @Test func anApprovalIsAskedOfSomebodyElse() throws {
        var rig = try Rig.declared()
        rig.press(.enter, .character("1"), .enter, .character("e"), .down, .down, .enter)
        #expect(rig.exercise.state.record("leave")?.approval?.of == "Omar Haddad")
    }

    @Test func anActionIsEditedBeforeItRuns() throws {
        var rig = try Rig.declared()
        rig.press(.character("a"), .enter)
        rig.type(" share=50%")
        rig.press(.enter)
        #expect(rig.exercise.state.actions.last?.action.description == "warm cache share=50%")
    }

    @Test func anIrreversibleActionIsAskedAboutTwice() throws {
        var rig = try Rig.declared()
        rig.press(.character("a"), .down, .enter, .enter, .enter)
        #expect(rig.exercise.state.actions.isEmpty)
        rig.press(.character("y"))
        #expect(rig.exercise.state.actions.last?.action.verb == "drop")
    }

    @Test func textThatIsNoActionStaysToBeCorrected() throws {
        var rig = try Rig.declared()
        rig.press(.character("a"), .enter, .control("u"))
        rig.type("warm")
        rig.press(.enter)
        guard case .text(let prompt) = rig.model.overlay else {
            Issue.record("the prompt is gone")
            return
        }
        #expect(
            prompt.complaint == "Expected “verb target name=value …”, such as “warm cache”.")
        #expect(rig.exercise.state.actions.isEmpty)
    }

    @Test func pauseAndSpeed() throws {
        var rig = try Rig()
        rig.press(.character("+"), .character("+"))
        #expect(rig.model.session?.speed == 4)
        rig.press(.character("-"), .character("-"), .character("-"))
        #expect(rig.model.session?.speed == 1)
        rig.press(.character(" "))
        #expect(rig.exercise.state.isPaused)
        rig.press(.enter)
        #expect(rig.exercise.state.record("declare")?.status == .pending)
        rig.press(.character(" "))
        #expect(!rig.exercise.state.isPaused)
    }

    @Test func leavingAsksAndControlCTwiceLeaves() throws {
        var rig = try Rig()
        rig.press(.character("q"), .escape)
        #expect(rig.effects == [])
        rig.press(.control("c"), .control("c"))
        #expect(rig.effects == [.leaveSession, .quit])
    }

    @Test func theLibraryIsReturnedToWhereItWasTheBeginning() throws {
        var rig = try Rig(entry: .library)
        rig.press(.character("q"), .character("y"))
        #expect(rig.effects == [.leaveSession, .loadLibrary])
        #expect(rig.model.screen == .library)
        #expect(rig.model.session == nil)
    }

    @Test func thePaletteFindsAndRuns() throws {
        var rig = try Rig.declared()
        rig.press(.character(":"))
        rig.type("adds a note")
        rig.press(.enter)
        rig.type("hello")
        rig.press(.enter)
        #expect(rig.exercise.events.last?.event == .noteAdded(by: "Rosa", text: "hello"))
    }

    @Test func aDrillIsNotFinishedByAccidentBeforeRecovery() throws {
        var rig = try Rig.settled()
        rig.press(.enter, .enter)
        #expect(rig.exercise.state.status == .running)
        rig.press(.character("y"))
        #expect(rig.exercise.state.status == .ended(.finished))
        #expect(rig.screen(120, 40).contains("MISSED: the system did not recover."))
        #expect(rig.screen(120, 40).contains("RTA not reached  of RTO 15 min  MISSED"))
    }
}

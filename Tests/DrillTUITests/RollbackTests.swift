import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// The way out of a drill that is aborted.
@Suite("Abort and rollback")
struct RollbackTests {
    private func aborted() throws -> Rig {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.enter, .character("y"))
        try rig.change { try $0.finishAction() }
        rig.press(.character("x"))
        rig.type("a real incident")
        rig.press(.enter)
        return rig
    }

    @Test func theHintOfAQuestionGoesWithTheQuestion() throws {
        var rig = try Rig.declared()
        rig.press(.character("q"), .enter)
        #expect(rig.screen(80, 24).contains("Press y to leave, n to stay."))
        try rig.change { try $0.give(.abort(reason: "time is up"), by: "Rosa") }
        #expect(rig.model.screen == .rollback)
        #expect(!rig.screen(80, 24).contains("Press y"))
    }

    @Test func anAbortNeedsAReason() throws {
        var rig = try Rig.declared()
        rig.press(.character("x"), .enter)
        #expect(rig.exercise.state.status == .running)
    }

    @Test func everythingIsRolledBackOneAfterTheOther() throws {
        var rig = try aborted()
        #expect(rig.model.screen == .rollback)
        rig.press(.character("R"))
        #expect(rig.exercise.state.runningActions == [])
        #expect(rig.screen(80, 24).contains("- unfence eu-central-1/orders-db (containment)"))
        #expect(rig.screen(80, 24).contains("- demote eu-west-1/orders-db"))
        rig.press(.enter, .character("n"), .character("R"), .character("y"))
        #expect(rig.exercise.state.runningActions.map(\.action.verb) == ["demote"])
        try rig.change { try $0.finishAction() }
        #expect(rig.exercise.state.runningActions.map(\.action.verb) == ["unfence"])
        try rig.change { try $0.finishAction() }
        rig.press(.enter)
        #expect(rig.exercise.state.status == .ended(.aborted))
        #expect(rig.model.screen == .debrief)
    }

    @Test func whatIsLeftIsAskedAbout() throws {
        var rig = try aborted()
        rig.press(.down, .character("r"))
        #expect(rig.exercise.state.runningActions == [])
        rig.press(.character("y"))
        #expect(rig.exercise.state.runningActions.map(\.action.verb) == ["unfence"])
        rig.press(.enter)
        #expect(rig.exercise.state.status == .aborting)
        try rig.change { try $0.finishAction() }
        rig.press(.enter, .enter)
        #expect(rig.exercise.state.status == .aborting)
        rig.press(.character("n"), .character("r"))
        #expect(rig.exercise.state.runningActions.map(\.action.verb) == ["demote"])
        try rig.change { try $0.finishAction(succeeded: false) }
        rig.press(.enter, .character("y"))
        #expect(rig.exercise.state.status == .ended(.aborted))
    }

    @Test func theSelectionStaysWithinTheList() throws {
        var rig = try aborted()
        rig.press(.down, .character("r"), .character("y"))
        try rig.change { try $0.finishAction() }
        #expect(rig.model.rollback.selected == 0)
    }

    @Test func aRollbackThatFailedIsShownAndCanBeTriedAgain() throws {
        var rig = try aborted()
        rig.press(.character("R"), .character("y"))
        try rig.change { try $0.finishAction(succeeded: false, saying: "no quorum") }
        #expect(rig.exercise.state.runningActions == [])
        #expect(rig.screen(80, 24).contains("demote eu-west-1/orders-db failed: no quorum"))
        #expect(rig.screen(80, 24).contains("Problem: “Promote the standby” could not be rolled"))
        rig.press(.character("R"), .character("y"))
        #expect(rig.exercise.state.runningActions.map(\.action.verb) == ["demote"])
    }

    @Test func whatIsUndoneByHandIsNotedWhenItIsDone() throws {
        var drill = DrillFixture.drill
        drill.runbook.sections[1].steps[0].rollback = .command("Tell the on-call to stand down")
        var rig = try Rig.declared(drill)
        rig.press(.enter, .character("x"))
        rig.type("enough")
        rig.press(.enter, .character("r"))
        #expect(rig.exercise.state.rolledBackByHand == [])
        rig.press(.character("y"))
        #expect(rig.exercise.state.rolledBackByHand == ["look"])
        #expect(rig.screen(80, 24).contains("Nothing is left to roll back."))
    }

    @Test func whatIsTypedWhileACriterionAbortsStaysText() throws {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.character("n"))
        try rig.change { try $0.give(.abort(reason: "down for too long"), by: "abort criterion") }
        rig.type("rRr")
        #expect(rig.model.screen == .rollback)
        #expect(rig.exercise.state.runningActions.isEmpty)
        rig.press(.enter)
        #expect(rig.exercise.events.last?.event == .noteAdded(by: "Rosa", text: "rRr"))
    }
}

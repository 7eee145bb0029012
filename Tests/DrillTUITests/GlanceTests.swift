import DrillEngine
import DrillTUI
import TerminalKit
import Testing

/// Going to another step leaves what is next in its place, until the other one is opened.
@Suite("Glance at a step")
struct GlanceTests {
    @Test func whatIsNextStaysInFull() throws {
        var rig = try Rig.fencing()
        rig.press(.down)
        let screen = rig.screen(80, 24)
        #expect(screen.contains("Now: Fence the old primary"))
        #expect(screen.contains("Selected ─"))
        #expect(screen.contains("NO WAY BACK Promote the standby"))
        #expect(rig.footer.hasPrefix("Enter open"))
    }

    @Test func thePaneSaysWhichKeysDoWhatIsNext() throws {
        var rig = try Rig.declared()
        #expect(rig.screen(120, 40).contains("▸ Press Enter to confirm that it is done."))
        rig.press(.down)
        #expect(rig.screen(120, 40).contains("▸ Press Esc, then Enter to confirm that it is done."))
        rig.press(.escape, .enter)
        #expect(rig.exercise.state.record("look")?.status == .completed)
    }

    @Test func escapeGoesBackBeforeItPutsAMessageAway() throws {
        var rig = try Rig.declared()
        #expect(rig.screen(80, 24).contains("i reads, Esc puts away"))
        rig.press(.down)
        #expect(!rig.screen(80, 24).contains("Esc puts away"))
        rig.press(.escape)
        #expect(!rig.screen(80, 24).contains("Selected ─"))
        #expect(rig.screen(80, 24).contains("i reads, Esc puts away"))
        rig.press(.escape)
        #expect(!rig.screen(80, 24).contains("i reads"))
    }

    @Test func anOpenedStepIsFollowedByOpenOnes() throws {
        var rig = try Rig.declared()
        rig.press(.down, .enter, .down)
        #expect(rig.screen(80, 24).contains("Shown: Approve the failover"))
        rig.press(.escape)
        #expect(rig.screen(80, 24).contains("Now: Look at what is lost"))
        rig.press(.down)
        #expect(rig.screen(80, 24).contains("Now: Look at what is lost"))
    }

    @Test(arguments: ["s", "f", "1"] as [Character])
    func noKeyActsOnAStepWhileAnotherIsSelected(key: Character) throws {
        var rig = try Rig.declared()
        rig.press(.enter, .down, .character(key))
        #expect(rig.model.overlay == nil)
        #expect(rig.exercise.state.decidedAt == nil)
        let reason = "Enter opens the selected step, Esc goes back to the next one."
        #expect(rig.model.toast?.text == reason)
        rig.press(.escape, .character(key))
        #expect(rig.model.overlay != nil || rig.exercise.state.decidedAt != nil)
    }

    @Test func anEnterThatWasToOpenAStepNeverBeginsIt() throws {
        var rig = try Rig.fencing()
        rig.press(.down)
        try rig.change { try $0.finishAction() }
        #expect(rig.screen(80, 24).contains("Now: Promote the standby"))
        #expect(!rig.screen(80, 24).contains("Selected ─"))
        rig.press(.enter)
        #expect(rig.model.overlay == nil)
        #expect(rig.exercise.state.record("promote")?.status == .pending)
        rig.press(.enter, .character("y"))
        #expect(rig.exercise.state.record("promote")?.status == .active)
    }

    @Test func theWayBackIsToldWhereverThereIsRoom() throws {
        var rig = try Rig.declared()
        rig.press(.down, .enter)
        #expect(rig.screen(120, 40).contains("Shown: Fail over or wait? ─"))
        #expect(rig.screen(120, 40).contains("─ not next; Esc goes back\n"))
        #expect(rig.screen(80, 24).contains("Shown: Fail over or wait? ─"))
        #expect(rig.screen(80, 24).contains("─ Esc goes back\n"))
        #expect(rig.screen(60, 15).contains("Shown ─"))
        #expect(rig.screen(60, 15).contains(" not next; Esc goes back\n"))
        #expect(rig.screen(60, 15).contains("  Fail over or wait?\n"))
    }

    @Test func aQuestionAboutTheOrderGoesWithIt() throws {
        var rig = try Rig.fencing()
        rig.press(.end, .enter, .enter)
        #expect(rig.screen(80, 24).contains("Out of order?"))
        try rig.change { try $0.finishAction() }
        #expect(rig.model.overlay == nil)
        #expect(rig.model.toast?.text == "The runbook has gone on meanwhile; look again.")
    }

    @Test func aStepThatFailsOutOfSightIsTold() throws {
        var rig = try Rig.fencing()
        rig.press(.end, .enter)
        try rig.change { try $0.finishAction(succeeded: false, saying: "no answer") }
        #expect(rig.model.toast?.text == "“Fence the old primary” failed: no answer")
    }

    @Test func aDecisionAndACheckTellTheirGist() throws {
        var rig = try Rig.declared()
        rig.press(.down)
        #expect(rig.screen(120, 40).contains("decision: Fail over now or Wait for the region"))
        rig.press(.end, .up)
        #expect(rig.screen(120, 40).contains("check: shop.availability >= 95% within"))
    }
}

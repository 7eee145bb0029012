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

    @Test func skippingShowsTheSelectedStepAndNamesIt() throws {
        var rig = try Rig.declared()
        rig.press(.down, .character("s"))
        guard case .text(let prompt) = rig.model.overlay else {
            Issue.record("no reason is asked for")
            return
        }
        #expect(prompt.title == "Skip: Fail over or wait?")
        rig.press(.escape)
        #expect(rig.screen(80, 24).contains("Shown: Fail over or wait?"))
    }

    @Test func theNumbersOfTheShownDecisionWorkWhileAnotherStepIsSelected() throws {
        var rig = try Rig.declared()
        rig.press(.enter, .down, .character("1"))
        #expect(rig.exercise.state.decidedAt != nil)
    }

    @Test func theStepThatBecomesNextIsShownInFull() throws {
        var rig = try Rig.fencing()
        rig.press(.down)
        try rig.change { try $0.finishAction() }
        #expect(rig.screen(80, 24).contains("Now: Promote the standby"))
        #expect(!rig.screen(80, 24).contains("Selected ─"))
    }

    @Test func aDecisionAndACheckTellTheirGist() throws {
        var rig = try Rig.declared()
        rig.press(.down)
        #expect(rig.screen(120, 40).contains("decision: Fail over now or Wait for the region"))
        rig.press(.end, .up)
        #expect(rig.screen(120, 40).contains("check: shop.availability >= 95% within"))
    }
}

import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

@Suite("Facilitator's view")
struct FacilitatorTests {
    private func opened() throws -> Rig {
        var rig = try Rig()
        try rig.wait(.seconds(20))
        rig.press(.character("F"), .character("y"))
        return rig
    }

    @Test func itIsShownOnlyOnPurposeAndTheRecordTells() throws {
        var rig = try Rig()
        rig.press(.character("F"))
        #expect(rig.model.screen == .console)
        #expect(!rig.screen(80, 24).contains("region-lost"))
        rig.press(.character("n"))
        #expect(rig.exercise.state.injectsRevealedAt == nil)
        rig.press(.character("F"), .character("y"))
        #expect(rig.model.screen == .facilitator)
        #expect(rig.exercise.state.injectsRevealedAt != nil)
        rig.press(.escape, .character("F"))
        #expect(rig.model.screen == .facilitator)
    }

    @Test func whatComesNextIsFirst() throws {
        let rig = try opened()
        let screen = rig.screen(80, 24)
        #expect(screen.contains("in 00:40"))
        #expect(screen.contains("region-lost eu-central-1"))
        #expect(screen.contains("Not disrupted yet"))
    }

    @Test func theDisruptionIsFiredAfterAQuestion() throws {
        var rig = try opened()
        rig.press(.enter)
        #expect(rig.exercise.state.disruptedAt == nil)
        rig.press(.character("y"))
        #expect(rig.exercise.state.disruptedAt == .start + .seconds(20))
        #expect(rig.exercise.state.injects[0].firedBy == "the facilitator")
        #expect(rig.screen(80, 24).contains("T0 00:20"))
    }

    @Test func anInjectIsHeldAndReleased() throws {
        var rig = try opened()
        rig.press(.character("h"))
        #expect(rig.footer.contains("h release"))
        try rig.wait(.minutes(2))
        #expect(rig.exercise.state.disruptedAt == nil)
        rig.press(.character("h"))
        try rig.wait(.seconds(1))
        #expect(rig.exercise.state.disruptedAt != nil)
    }

    @Test func anInjectIsLeftOutAndThenSaysWhyNothingCanBeDone() throws {
        var rig = try opened()
        rig.press(.character("s"), .character("y"))
        #expect(rig.exercise.state.injects[0].leftOutBy == "the facilitator")
        rig.press(.end, .down, .down, .down, .enter)
        #expect(rig.model.toast?.text == "It has been left out of this session.")
    }

    @Test func theEndOfTheDrillLeadsToTheDebrief() throws {
        var rig = try opened()
        try rig.change { try $0.give(.finish) }
        #expect(rig.model.screen == .debrief)
    }

    @Test func takingBackFromTheConsole() throws {
        var rig = try Rig.declared()
        rig.press(.enter)
        #expect(rig.exercise.state.record("look")?.status == .completed)
        #expect(rig.screen(120, 40).contains("u undo"))
        rig.press(.character("u"))
        #expect(rig.exercise.state.record("look")?.status == .pending)
        rig.press(.character("u"))
        #expect(rig.model.toast?.text == Rejection.nothingToTakeBack.description)
    }
}

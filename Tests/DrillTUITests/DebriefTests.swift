import CustomDump
import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// What can be entered in the debrief, and taken back.
@Suite("The debrief")
struct DebriefTests {
    private func debrief() throws -> Rig {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.finish()
        return rig
    }

    private func enter(_ texts: String..., into rig: inout Rig) {
        for text in texts {
            rig.type(text)
            rig.press(.enter)
        }
    }

    @Test func anExpectationIsJudgedWithACommentAndJudgedAgain() throws {
        var rig = try debrief()
        rig.press(.tab, .down, .down, .character("p"))
        enter("Omar did", into: &rig)
        #expect(
            rig.exercise.state.judgements["calm"]
                == Judgement(by: "Rosa", passed: true, comment: "Omar did"))
        #expect(rig.screen(80, 24).contains("“Omar did”"))
        rig.press(.character("f"))
        enter("only at the start", into: &rig)
        #expect(
            rig.exercise.state.judgements["calm"]
                == Judgement(by: "Rosa", passed: false, comment: "only at the start"))
        #expect(rig.screen(80, 24).contains("“only at the start”"))
    }

    @Test func judgingNeedsTheExpectationsOnTheScreen() throws {
        var rig = try debrief()
        rig.press(.character("p"))
        #expect(rig.model.overlay == nil)
        #expect(rig.model.toast?.kind == .refusal)
    }

    @Test func aFindingIsEnteredWithWhoSaidItAndWhatExposedIt() throws {
        var rig = try debrief()
        rig.press(.character("d"))
        enter("Nobody knew who may approve.", into: &rig)
        enter("Omar Haddad", "approve failover", into: &rig)
        expectNoDifference(
            rig.exercise.state.findings,
            [
                Finding(
                    id: "F1", kind: .weakness, text: "Nobody knew who may approve.",
                    raisedBy: "Omar Haddad", exposedBy: "leave")
            ])
        #expect(rig.model.debrief.section == .findings)
    }

    @Test func whyIsAskedUntilAnEmptyLine() throws {
        var rig = try debrief()
        rig.press(.character("d"))
        enter("Slow", "", "", into: &rig)
        rig.press(.character("e"))
        enter("The list is old.", "Nobody owns it.", "", into: &rig)
        #expect(
            rig.exercise.state.findings.map(\.whys) == [["The list is old.", "Nobody owns it."]])
    }

    @Test func escapeKeepsWhatWasTyped() throws {
        var rig = try debrief()
        rig.press(.character("w"))
        rig.type("The page came at once")
        rig.press(.escape, .character("w"))
        enter("", "", "", into: &rig)
        #expect(rig.exercise.state.findings.map(\.text) == ["The page came at once"])
        #expect(rig.model.debrief.drafts.isEmpty)
    }

    @Test func aCorrectiveActionBeginsWithTheSelectedFinding() throws {
        var rig = try debrief()
        rig.press(.character("d"))
        enter("Approval took 90 s", "", "approve failover", into: &rig)
        rig.press(.character("a"))
        enter("Name a second approver", "Ines", "2026-02-30", into: &rig)
        #expect(rig.exercise.state.correctiveActions == [])
        rig.press(.control("u"))
        enter("2026-12-31", "The next drill takes 30 s", "", into: &rig)
        expectNoDifference(
            rig.exercise.state.correctiveActions,
            [
                CorrectiveAction(
                    finding: "Approval took 90 s", action: "Name a second approver",
                    owner: "Ines", due: "2026-12-31", exposedBy: "leave",
                    closesWhen: "The next drill takes 30 s")
            ])
    }

    @Test func whatExposedItMustBeFound() throws {
        var rig = try debrief()
        rig.press(.character("w"))
        enter("Fine", "", "no such thing", into: &rig)
        #expect(rig.exercise.state.findings == [])
        #expect(rig.screen(80, 24).contains("Nothing has “no such thing” in it."))
    }

    @Test func undoTakesBackTheLastEntryOnly() throws {
        var rig = try debrief()
        rig.press(.character("u"))
        #expect(rig.model.toast?.kind == .refusal)
        rig.press(.character("w"))
        enter("One", "", "", into: &rig)
        rig.press(.character("w"))
        enter("Two", "", "", into: &rig)
        rig.press(.character("u"))
        #expect(rig.screen(80, 24).contains("the finding “Two”"))
        rig.press(.character("n"))
        #expect(rig.exercise.state.findings.map(\.text) == ["One", "Two"])
        rig.press(.character("u"), .character("y"))
        #expect(rig.exercise.state.findings.map(\.text) == ["One"])
    }

    @Test(arguments: ["2028-02-29", "2026-12-31", "2000-02-29"])
    func daysOfTheCalendarAreTaken(day: String) throws {
        var rig = try debrief()
        rig.press(.character("a"))
        enter("F", "A", "O", day, "", "", into: &rig)
        #expect(rig.exercise.state.correctiveActions.map(\.due) == [day])
    }

    @Test(arguments: ["soon", "2026-2-3", "2027-02-29", "1900-02-29", "2026-04-31", "2026-13-01"])
    func otherDaysAreNot(day: String) throws {
        var rig = try debrief()
        rig.press(.character("a"))
        enter("F", "A", "O", day, into: &rig)
        #expect(rig.screen(80, 24).contains("“\(day)” is no day"))
    }
}

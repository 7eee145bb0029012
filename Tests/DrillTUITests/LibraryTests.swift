import CustomDump
import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// The library, the briefing, the debrief and the report.
@Suite("Around the drill")
struct LibraryTests {
    private func library() -> AppModel {
        var model = AppModel(entry: .library)
        _ = update(&model, .libraryLoaded(LibraryFixture.contents))
        return model
    }

    private func press(_ model: inout AppModel, _ keys: Key...) -> [AppEffect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    @Test func enterOpensWhatIsSelected() {
        var model = library()
        #expect(press(&model, .enter) == [.resumeSession(id: "s2")])
        #expect(
            press(&model, .down, .enter)
                == [.openDrill(path: "Drills/region-failover-warm-standby.yaml")])
        #expect(press(&model, .tab, .enter) == [.openReport(session: "s1")])
        #expect(press(&model, .end, .enter) == [.openRunbook(path: "Runbooks/region-failover.md")])
    }

    @Test func theFilterLeavesWhatHasTheWords() {
        var model = library()
        _ = press(&model, .character("/"))
        for character in "unknown" { _ = press(&model, .character(character)) }
        #expect(
            press(&model, .enter, .enter) == [.openDrill(path: "Drills/credential-compromise.yaml")]
        )
        _ = press(&model, .escape)
        #expect(press(&model, .enter) == [.resumeSession(id: "s2")])
    }

    @Test func aBrokenDrillSaysHowToSeeItsErrors() {
        var model = library()
        let before = model
        #expect(press(&model, .down, .down, .down, .enter) == [])
        var expected = before
        expected.library.selected = 3
        expected.toast = Toast(
            .refusal, "It has 2 error(s): muster validate Drills/broken.yaml")
        expectNoDifference(model, expected)
    }

    @Test func theBriefingStartsWithTheChosenSpeed() {
        var model = AppModel(entry: .session)
        _ = update(
            &model,
            .drillOpened(
                BriefingContents(
                    path: "d.yaml", drill: DrillFixture.drill, seed: 7, speed: 1, operator: "Rosa"))
        )
        #expect(
            press(&model, .character("+"), .enter)
                == [.startSession(SessionRequest(path: "d.yaml", seed: 7, speed: 2))])
    }

    @Test func theBriefingTellsNoInjectAndNoFault() throws {
        let briefing = BriefingContents(
            path: "d.yaml", drill: DrillFixture.drill, seed: 7, speed: 1, operator: "Rosa")
        var model = AppModel(entry: .session)
        _ = update(&model, .drillOpened(briefing))
        let text = view(model, size: Size(width: 200, height: 60), look: Rig.look).text
        for inject in DrillFixture.plan.injects {
            #expect(inject.message.map { !text.contains($0) } ?? true)
            #expect(inject.fault.map { !text.contains("\($0)") } ?? true)
        }
    }

    @Test func anExpectationIsJudgedWithAComment() throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.press(.enter, .down, .down, .character("p"))
        rig.type("Omar did")
        rig.press(.enter)
        let judgement = rig.exercise.state.judgements["calm"]
        #expect(judgement == Judgement(by: "Rosa", passed: true, comment: "Omar did"))
    }

    @Test func aCorrectiveActionIsAddedFieldByField() throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.press(.enter, .character("a"))
        for text in ["Approval took 90 s", "Name a second approver", "Ines", "soon"] {
            rig.type(text)
            rig.press(.enter)
        }
        #expect(rig.exercise.state.correctiveActions == [])
        rig.press(.control("u"))
        rig.type("2026-12-31")
        rig.press(.enter)
        #expect(
            rig.exercise.state.correctiveActions == [
                CorrectiveAction(
                    finding: "Approval took 90 s", action: "Name a second approver",
                    owner: "Ines", due: "2026-12-31")
            ])
    }

    @Test func theReportIsWrittenAndItsPathCopied() throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.press(.enter, .enter)
        rig.send(.reportLoaded(ReportContents(title: "R", text: "# R\n\nText", session: "s1")))
        rig.press(.character("w"), .enter)
        #expect(rig.effects.last == .writeReport(session: "s1", ReportFormat.allCases))
        rig.send(.reportWritten(paths: ["/r/s1.html"]))
        rig.press(.character("y"))
        #expect(rig.effects.last == .copy("/r/s1.html"))
        rig.press(.character("q"))
        #expect(rig.model.screen == .debrief)
    }
}

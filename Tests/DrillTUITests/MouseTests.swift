import DrillEngine
import DrillTUI
import TerminalKit
import Testing

/// Clicks and the wheel, as they fall on what is on the screen.
@Suite("Mouse")
struct MouseTests {
    /// Clicks on the first place of the screen where a text stands.
    private func click(_ text: String, _ rig: inout Rig) throws {
        let canvas = view(rig.model, size: Size(width: 80, height: 24), look: Rig.look)
        let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains(text) }, "“\(text)” is not shown")
        let range = try #require(lines[y].firstRange(of: text))
        let x = lines[y].distance(from: lines[y].startIndex, to: range.lowerBound)
        let target = try #require(canvas.target(at: Point(x: x, y: y)), "“\(text)” is dead")
        rig.send(.clicked(target))
    }

    @Test func aClickOnAStepShowsIt() throws {
        var rig = try Rig.declared()
        try click("Fail over or wait?", &rig)
        #expect(rig.model.console.selectedStep == "decide")
        try click("Look at what is lost", &rig)
        #expect(rig.model.console.selectedStep == nil)
    }

    @Test func aClickOnWhatToPressPressesIt() throws {
        var rig = try Rig.declared()
        try click("Press Enter to confirm", &rig)
        #expect(rig.exercise.state.record("look")?.status == .completed)
        try click("Wait for the region", &rig)
        #expect(rig.exercise.state.record("decide")?.note == "Wait for the region")
    }

    @Test func aClickOnTheFooterPressesTheKey() throws {
        var rig = try Rig.declared()
        try click("? keys", &rig)
        guard case .menu = rig.model.overlay else {
            Issue.record("no keys are shown")
            return
        }
    }

    @Test func aRangeOfKeysInTheFooterAnswersNoClick() throws {
        var rig = try Rig.declared()
        rig.press(.enter)
        let canvas = view(rig.model, size: Size(width: 80, height: 24), look: Rig.look)
        #expect(rig.footer.hasPrefix("1-2 choose"))
        #expect(canvas.target(at: Point(x: 0, y: 23)) == nil)
    }

    @Test func aClickOnAnItemChoosesItAndAnotherOpensIt() throws {
        var rig = try Rig.declared()
        rig.press(.character("a"))
        try click("drop orders-db", &rig)
        guard case .menu(let menu) = rig.model.overlay else {
            Issue.record("the menu is gone")
            return
        }
        #expect(menu.selected == 1)
        try click("drop orders-db", &rig)
        guard case .text = rig.model.overlay else {
            Issue.record("the action is not asked for")
            return
        }
    }

    @Test func nothingBehindAQuestionAnswersClicks() throws {
        var rig = try Rig.declared()
        rig.press(.character("q"))
        let canvas = view(rig.model, size: Size(width: 80, height: 24), look: Rig.look)
        #expect(canvas.hotspots.count == 2)
        try click("n stay", &rig)
        #expect(rig.model.overlay == nil)
        #expect(rig.model.screen == .console)
    }

    @Test func aClickOnAPaneGivesItTheKeys() throws {
        var rig = try Rig.declared()
        try click("Log ──", &rig)
        #expect(rig.model.console.focus == .log)
    }

    @Test func theWheelTurnsThePaneUnderThePointerAndLeavesTheKeysWhereTheyAre() throws {
        var rig = try Rig.declared()
        rig.send(.wheeled(steps: -2, pane: 2))
        #expect(rig.model.console.logScroll == 2)
        #expect(rig.model.console.focus == .steps)
        rig.send(.wheeled(steps: 1, pane: 0))
        #expect(rig.model.console.selectedStep == "decide")
    }

    @Test func aClickInTheLibraryChoosesAndOpens() throws {
        var rig = try Rig(entry: .library)
        rig.model = AppModel(entry: .library)
        rig.send(.libraryLoaded(LibraryFixture.contents))
        try click("Role assumed", &rig)
        #expect(rig.effects.isEmpty)
        try click("Role assumed", &rig)
        #expect(rig.effects == [.openDrill(path: "Drills/credential-compromise.yaml")])
    }
}

import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// Whole screens as text.
@Suite("Screens")
struct GoldenTests {
    static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 50),
    ]

    private func expect(_ rig: Rig, _ name: String, _ size: Size) throws {
        try Golden.expect(
            rig.screen(size.width, size.height), named: "\(name)-\(size.width)x\(size.height)")
    }

    @Test(arguments: sizes)
    func quiet(size: Size) throws {
        var rig = try Rig()
        try rig.wait(.seconds(45))
        try expect(rig, "console-quiet", size)
    }

    @Test(arguments: sizes)
    func deciding(size: Size) throws {
        var rig = try Rig.declared()
        try rig.wait(.seconds(40))
        rig.press(.enter)
        try expect(rig, "console-decision", size)
    }

    @Test(arguments: sizes)
    func running(size: Size) throws {
        try expect(try Rig.fencing(), "console-action", size)
    }

    @Test(arguments: sizes)
    func promoting(size: Size) throws {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        try rig.wait(.seconds(100))
        try expect(rig, "console-next", size)
    }

    @Test func askedTwice() throws {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.enter)
        try expect(rig, "irreversible", Self.sizes[0])
    }

    @Test func answering() throws {
        var rig = try Rig.fencing()
        try rig.wait(.seconds(120))
        rig.press(.character("i"))
        try expect(rig, "messages", Self.sizes[0])
        rig.press(.enter)
        rig.type("About ten minutes.")
        try expect(rig, "answer", Self.sizes[0])
    }

    @Test func palette() throws {
        var rig = try Rig.fencing()
        rig.press(.character("?"))
        try expect(rig, "keys", Self.sizes[0])
    }

    @Test(arguments: sizes)
    func waitingForRecovery(size: Size) throws {
        try expect(try Rig.settled(), "console-settled", size)
    }

    @Test(arguments: sizes)
    func debrief(size: Size) throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.finish()
        try expect(rig, "debrief", size)
    }

    @Test(arguments: sizes)
    func debriefOfATeam(size: Size) throws {
        let rig = try Rig.debriefed()
        try expect(rig, "debrief-findings", size)
    }

    @Test func debriefPartByPart() throws {
        var rig = try Rig.debriefed()
        rig.press(.tab)
        try expect(rig, "debrief-actions", Self.sizes[0])
        rig.press(.tab, .tab, .down)
        try expect(rig, "debrief-expectations", Self.sizes[0])
    }

    @Test func debriefForms() throws {
        var rig = try Rig.debriefed()
        rig.press(.character("e"))
        try expect(rig, "debrief-whys", Self.sizes[0])
        rig.press(.escape, .character("a"), .tab, .tab, .tab, .tab)
        rig.type("approve")
        try expect(rig, "debrief-action-form", Self.sizes[0])
    }

    @Test func rollback() throws {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.character("x"))
        rig.type("a real incident")
        rig.press(.enter)
        try expect(rig, "rollback", Self.sizes[0])
        rig.press(.character("R"))
        try expect(rig, "rollback-all", Self.sizes[0])
    }

    @Test(arguments: sizes)
    func facilitator(size: Size) throws {
        var rig = try Rig.fencing()
        rig.press(.character("F"), .character("y"))
        try expect(rig, "facilitator", size)
    }

    @Test func searching() throws {
        var rig = try Rig.fencing()
        rig.press(.character("/"))
        rig.type("region")
        try expect(rig, "searching", Self.sizes[0])
    }

    @Test func findingInThePalette() throws {
        var rig = try Rig.fencing()
        rig.press(.character(":"))
        rig.type("prom")
        try expect(rig, "palette", Self.sizes[0])
    }

    @Test func outOfOrder() throws {
        var rig = try Rig.fencing()
        rig.press(.down, .down)
        try expect(rig, "console-selected", Self.sizes[0])
        rig.press(.enter)
        try expect(rig, "console-ahead", Self.sizes[0])
        rig.press(.enter)
        try expect(rig, "out-of-order", Self.sizes[0])
    }

    @Test(arguments: sizes)
    func briefing(size: Size) throws {
        var rig = try Rig()
        rig.send(
            .drillOpened(
                BriefingContents(
                    path: "Drills/failover.yaml", drill: DrillFixture.drill, seed: 1, speed: 10,
                    operator: "Rosa", openActions: 2)))
        try expect(rig, "briefing", size)
    }

    @Test(arguments: sizes)
    func library(size: Size) throws {
        var rig = try Rig(entry: .library)
        rig.model = AppModel(entry: .library)
        rig.send(.libraryLoaded(LibraryFixture.contents))
        try expect(rig, "library", size)
    }

    @Test func tooSmall() throws {
        #expect(
            try Rig().screen(59, 15) == """
                Too small.
                Needs 60x15, is 59x15.
                Keys do nothing; Ctrl-C leaves.
                The drill goes on: 00:00
                """ + String(repeating: "\n", count: 11))
    }

    @Test func onATerminalThatIsTooSmallKeysDoNothingButLeave() throws {
        var rig = try Rig.declared()
        let before = rig.model
        rig.send(.input(.resized(Size(width: 40, height: 10))))
        rig.press(.enter, .character("2"), .character("?"), .character("x"), .character("q"))
        rig.send(.input(.resized(before.size)))
        #expect(rig.model == before)
        rig.send(.input(.resized(Size(width: 40, height: 10))))
        rig.press(.control("c"))
        #expect(rig.effects.suffix(2) == [.leaveSession, .quit])
    }
}

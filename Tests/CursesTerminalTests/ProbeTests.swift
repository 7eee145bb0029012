import Foundation
import TerminalHarness
import Testing

/// The terminal layer in a real program at an emulated terminal.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ProbeTests {
    private func start(
        _ changes: [String: String?] = [:], columns: Int = 60, rows: Int = 12
    ) throws -> EmulatedTerminal {
        try EmulatedTerminal(
            EmulatedTerminal.products + "/terminal-probe",
            environment: EmulatedTerminal.environment(changes), columns: columns, rows: rows)
    }

    @Test func drawsTheCanvas() throws {
        let terminal = try start()
        let screen = try terminal.waitFor("60x12")
        #expect(screen.isAlternate)
        #expect(screen.lines[0].hasPrefix("┌─ ▸Probe ─"))
        #expect(screen.lines[1].hasPrefix("│60x12 palette256"))
        #expect(screen.lines[2].hasPrefix("│grüße 東京 e\u{301} \u{FFFD}evil\u{FFFD}[2J"))
        #expect(screen.lines[11].hasPrefix("└────"))
        // Colour 210 of 256 as libvterm mixes it.
        #expect(screen.cells[1][1].foreground == 0xFF6666)
        #expect(screen.cells[1][1].isBold)
    }

    static let keys: [(TerminalKey, String)] = [
        (.enter, "key(TerminalKit.Key.enter)"), (.escape, "key(TerminalKit.Key.escape)"),
        (.tab, "key(TerminalKit.Key.tab)"), (.backTab, "key(TerminalKit.Key.backTab)"),
        (.backspace, "key(TerminalKit.Key.backspace)"), (.up, "key(TerminalKit.Key.up)"),
        (.down, "key(TerminalKit.Key.down)"), (.left, "key(TerminalKit.Key.left)"),
        (.right, "key(TerminalKit.Key.right)"), (.home, "key(TerminalKit.Key.home)"),
        (.end, "key(TerminalKit.Key.end)"), (.pageUp, "key(TerminalKit.Key.pageUp)"),
        (.pageDown, "key(TerminalKit.Key.pageDown)"), (.delete, "key(TerminalKit.Key.delete)"),
        (.functionOne, "key(TerminalKit.Key.function(1))"),
        (.controlC, "key(TerminalKit.Key.control(\"c\"))"),
        (.click, "click(TerminalKit.Point(x: 4, y: 2))"),
        (.wheelDown, "wheel(TerminalKit.Point(x: 4, y: 2), steps: 1)"),
    ]

    @Test(arguments: keys) func reads(key: TerminalKey, input: String) throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.press(key)
        try terminal.waitFor(input)
    }

    @Test func takesAPasteAsOneText() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.press(.pasteBegin)
        terminal.send("q two\rlines")
        terminal.press(.pasteEnd)
        try terminal.waitFor(#"paste("q two\nlines")"#)
    }

    @Test func followsEverySize() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        for (columns, rows) in [(20, 5), (3, 2), (1, 1), (2, 40), (100, 30)] {
            terminal.resize(columns: columns, rows: rows)
        }
        try terminal.waitFor("100x30")
        #expect(terminal.exitStatus == nil)
    }

    static let endings: [(String, ProgramEnd)] = [
        ("q", .code(0)), ("E", .code(7)), ("T", .signal(SIGILL)), ("S", .signal(SIGSEGV)),
        ("A", .signal(SIGABRT)),
    ]

    @Test(arguments: endings) func givesTheTerminalBack(key: String, status: ProgramEnd) throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        #expect(!terminal.editsLines)
        terminal.send(key)
        let end = try terminal.waitForExit()
        #expect(end == status || key == "T" && end == .signal(SIGTRAP))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.isCursorVisible)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func endsOn(signal: Int32) throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.kill(signal)
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.isCursorVisible)
    }

    @Test func endsWhenTheTerminalIsClosed() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.hangUp()
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
    }

    @Test func stopsAndGoesOnInAnotherSize() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.press(.controlZ)
        try terminal.waitForStop()
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        terminal.resize(columns: 70, rows: 10)
        terminal.continueProgram()
        try terminal.waitFor("resumed(TerminalKit.Size(width: 70, height: 10))")
        #expect(terminal.screen.contains("70x10"))
        #expect(terminal.screen.isAlternate)
        #expect(!terminal.editsLines)
    }

    @Test func takesTheScreenAgainWhenSomebodyElseStoppedIt() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.kill(SIGSTOP)
        try terminal.waitForStop()
        terminal.resize(columns: 70, rows: 10)
        terminal.continueProgram()
        try terminal.waitFor("70x10")
        #expect(!terminal.editsLines)
    }

    @Test func repaintsWhatSomebodyElseHasSpoilt() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.press(.controlL)
        let screen = try terminal.waitFor(#"control("l")"#)
        #expect(screen.lines[0].hasPrefix("┌─"))
    }

    @Test func drawsNoColourWhereNoneIsWanted() throws {
        let terminal = try start(["NO_COLOR": "1"])
        let screen = try terminal.waitFor("60x12 none")
        #expect(!screen.hasColor)
    }

    @Test func drawsASCIIWhereTheLocaleHasNothingElse() throws {
        let terminal = try start(["LANG": "C"])
        let screen = try terminal.waitFor("60x12")
        #expect(screen.text.filter { !$0.isASCII } == "")
        #expect(screen.lines[0].hasPrefix("+- >Probe -"))
        #expect(screen.lines[2].hasPrefix("|gruse ???? e ?evil?[2J"))
    }

    @Test(arguments: ["dumb", "", "no-such-terminal"]) func refusesWhereItCannotDraw(
        type: String
    ) throws {
        let terminal = try start(["TERM": type])
        let end = try terminal.waitForExit()
        #expect(end == .code(69))
        #expect(terminal.screen.contains("--plain"))
        #expect(terminal.editsLines)
    }

    @Test func writesLittleForAKey() throws {
        let terminal = try start()
        try terminal.waitFor("60x12")
        terminal.press(.up)
        try terminal.waitFor("Key.up")
        let before = terminal.bytesWritten
        terminal.press(.down)
        try terminal.waitFor("Key.down")
        #expect(terminal.bytesWritten - before <= 400)
    }
}

import Foundation
import TerminalHarness
import Testing

/// Colours and characters, as the terminal and the environment allow them.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct LookTests {
    @Test func usesNoColourWhereNoneIsWanted() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running(["NO_COLOR": "1"])
        #expect(!terminal.screen.hasColor)
    }

    @Test func usesNoColourWhereThereIsNone() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running(["TERM": "vt100"])
        #expect(!terminal.screen.hasColor)
    }

    /// The most colours that a terminal has, with a sequence that it knows and one that it does not.
    static let depths: [(type: String, has: String, not: String)] = [
        ("xterm", "\u{1B}[3", "8;5;"), ("muster-16", "\u{1B}[3", "8;5;"),
        ("xterm-256color", "8;5;", "8:2:"), ("muster-direct", "8:2:", "8;5;"),
    ]

    @Test(arguments: depths) func usesTheColoursThatThereAre(
        depth: (type: String, has: String, not: String)
    ) throws {
        let muster = try MusterProgram()
        let types = try muster.terminalTypes()
        let terminal = try muster.running(["TERM": depth.type, "TERMINFO": types])
        #expect(terminal.screen.hasColor)
        #expect(terminal.said.contains(depth.has))
        #expect(!terminal.said.contains(depth.not))
    }

    @Test func drawsASCIIWhereTheLocaleHasNothingElse() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running(["LANG": "C"])
        #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
        #expect(terminal.screen.contains(">Steps ---"))
    }

    static let themes: [([String], [String: String], background: Int)] = [
        (["--theme", "light"], [:], 0xFFFFFF), ([], ["MUSTER_THEME": "light"], 0xFFFFFF),
        ([], ["COLORFGBG": "0;15"], 0xFFFFFF), ([], ["COLORFGBG": "15;0"], 0),
        ([], [:], 0), (["--theme", "dark"], ["MUSTER_THEME": "light"], 0),
        (["--theme", "high-contrast"], ["COLORFGBG": "0;15"], 0),
    ]

    @Test(arguments: themes) func takesTheThemeThatIsAskedFor(
        arguments: [String], variables: [String: String], background: Int
    ) throws {
        let muster = try MusterProgram()
        let terminal = try muster.running(variables.mapValues { $0 }, arguments)
        let text = terminal.screen.cells[10].first { $0.text.first?.isLetter == true }
        #expect(text?.background == background)
    }

    @Test func saysWhichThemesThereAre() throws {
        let muster = try MusterProgram()
        let terminal = try muster.start(["library"], ["MUSTER_THEME": "pink"])
        let end = try terminal.waitForExit()
        #expect(end == .code(65))
        #expect(terminal.screen.contains("dark, light, high-contrast"))
    }

    @Test func takesAThemeOfOnesOwn() throws {
        let muster = try MusterProgram()
        try muster.write("like: light\ntext: #000000 on #ffff00\n", to: "theme")
        let terminal = try muster.running()
        #expect(terminal.screen.cells.joined().contains { $0.background == 0xFFFF00 })
    }

    @Test func saysWhereAThemeIsWrong() throws {
        let muster = try MusterProgram()
        try muster.write("text: #000000 on pick\n", to: "theme")
        let terminal = try muster.start(["library"], columns: 200)
        let end = try terminal.waitForExit()
        #expect(end == .code(65))
        #expect(terminal.screen.contains("theme:1:18: error: not a colour"))
    }

    @Test func leavesTheMouseAloneWhenAsked() throws {
        let muster = try MusterProgram()
        let with = try muster.running()
        #expect(with.said.contains("\u{1B}[?1006;1000h"))
        let without = try muster.running([:], ["--no-mouse"])
        #expect(!without.said.contains("1000h"))
    }

    @Test func writesLittleForAKey() throws {
        let muster = try MusterProgram()
        let terminal = try muster.start(["library"])
        let first = try terminal.waitFor("Drills").cursorRow
        terminal.press(.down)
        try terminal.waitUntil("the second entry") { $0.cursorRow == first + 1 }
        let before = terminal.bytesWritten
        terminal.press(.down)
        try terminal.waitUntil("the third entry") { $0.cursorRow == first + 2 }
        #expect(terminal.bytesWritten - before <= 400)
    }

    @Test func writesLittleForAKeyInADrill() throws {
        let muster = try MusterProgram()
        let terminal = try muster.paused(columns: 120, rows: 40)
        let first = terminal.screen.cursorRow
        terminal.press(.down)
        try terminal.waitFor("Selected ─")
        var written: [Int] = []
        for _ in 0..<9 {
            let row = terminal.screen.cursorRow
            let before = terminal.bytesWritten
            terminal.press(.down)
            try terminal.waitUntil("the step after") { $0.cursorRow > row }
            written.append(terminal.bytesWritten - before)
        }
        #expect(terminal.screen.cursorRow > first + 9)
        #expect(written.sorted()[4] <= 400, "\(written)")
    }
}

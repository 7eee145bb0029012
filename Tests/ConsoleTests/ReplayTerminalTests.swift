import TerminalHarness
import Testing

/// A recorded session in the real program.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ReplayTerminalTests {
    @Test func isScrubbedAndLeft() throws {
        let muster = try MusterProgram()
        let recording = try muster.start(
            ["run", RehearsedDrill.regionFailover.path, "--headless", "--seed", "7"])
        let recorded = try recording.waitForExit(seconds: 60)
        #expect(recorded == .code(0) || recorded == .code(1))

        let terminal = try muster.start(["replay"])
        let first = try terminal.waitFor("REPLAY SIMULATED")
        #expect(first.lines[0].contains("STOPPED"))
        #expect(first.lines[0].contains("00:00 of"))
        terminal.press(.right)
        try terminal.waitFor("00:10 of")
        terminal.send("]]")
        try terminal.waitUntil("T0 in words") { $0.contains("T0: region-lost") }
        terminal.press(.end)
        try terminal.waitUntil("the end of the drill") {
            $0.contains("The drill ended.") && $0.contains("Recovered")
        }
        terminal.press(.enter)
        try terminal.waitFor("This is a recording")
        terminal.press(.home)
        try terminal.waitFor("00:00 of")
        terminal.send(" ")
        try terminal.waitUntil("the recording playing") { screen in
            screen.lines[0].contains("PLAYING") && !screen.lines[0].contains("00:00 of")
        }
        terminal.send("q")
        let end = try terminal.waitForExit()
        #expect(end == .code(0))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
    }
}

import Foundation
import TerminalHarness
import Testing

/// How the real program takes and gives back the terminal.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct ConsoleTerminalTests {
    /// Starts a drill and works until the exercise clock runs.
    private func running(
        _ muster: borrowing MusterProgram, _ changes: [String: String?] = [:]
    ) throws -> EmulatedTerminal {
        let terminal = try muster.run(.regionFailover, changes)
        try terminal.waitFor("Enter start the drill")
        terminal.press(.enter)
        try terminal.waitFor("no incident declared")
        return terminal
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func staysResumableAfter(signal: Int32) throws {
        let muster = try MusterProgram()
        let terminal = try running(muster)
        #expect(!terminal.editsLines)
        terminal.kill(signal)
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.isCursorVisible)

        let resumed = try muster.start(["resume"])
        try resumed.waitFor("no incident declared")
    }

    @Test func endsWhenTheTerminalIsClosed() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster)
        terminal.hangUp()
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
    }

    @Test func asksAtControlCAndLeavesAtTheSecond() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster)
        terminal.press(.controlC)
        try terminal.waitUntil("a question") {
            if case .agree = ConsoleOffer($0) { true } else { false }
        }
        #expect(terminal.exitStatus == nil)
        terminal.press(.controlC)
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
    }

    @Test func stopsAndGoesOn() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster)
        terminal.press(.controlZ)
        try terminal.waitForStop()
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        terminal.resize(columns: 100, rows: 30)
        terminal.continueProgram()
        let screen = try terminal.waitFor("no incident declared")
        #expect(screen.isAlternate)
        #expect(!terminal.editsLines)
    }

    @Test func saysThatATerminalIsTooSmallAndComesBack() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster)
        terminal.resize(columns: 40, rows: 10)
        try terminal.waitUntil("something else") { !$0.contains("no incident declared") }
        try terminal.waitUntil("the size that is needed") { $0.text.contains("60") }
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitFor("no incident declared")
    }

    @Test func usesNoColourWhereNoneIsWanted() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster, ["NO_COLOR": "1"])
        #expect(!terminal.screen.hasColor)
    }

    @Test func drawsASCIIWhereTheLocaleHasNothingElse() throws {
        let muster = try MusterProgram()
        let terminal = try running(muster, ["LANG": "C"])
        #expect(terminal.screen.text.filter { !$0.isASCII } == "")
        #expect(terminal.screen.contains(">Steps ---"))
    }

    @Test func refusesADumbTerminalAndNamesTheWayOut() throws {
        let muster = try MusterProgram()
        let terminal = try muster.run(.regionFailover, ["TERM": "dumb"])
        let end = try terminal.waitForExit()
        #expect(end == .code(64))
        #expect(terminal.screen.contains("--plain"))
        #expect(terminal.editsLines)
    }

    @Test func writesLittleForAKey() throws {
        let muster = try MusterProgram()
        let terminal = try muster.start(["library"])
        try terminal.waitFor("Drills")
        terminal.press(.down)
        try terminal.waitUntil("a quiet screen") { $0.contains("Drills") }
        let before = terminal.bytesWritten
        let first = terminal.screen
        terminal.press(.down)
        try terminal.waitUntil("another selection") { $0 != first }
        #expect(terminal.bytesWritten - before <= 800)
    }
}

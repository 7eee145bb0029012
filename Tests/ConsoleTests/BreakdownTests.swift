import Foundation
import TerminalHarness
import Testing

/// How the terminal and the drill are left when the program is ended or breaks down.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct BreakdownTests {
    private func expectTerminalGivenBack(_ terminal: EmulatedTerminal) {
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.isCursorVisible)
        #expect(terminal.modesLeftOn.isEmpty)
    }

    private func expectResumable(_ muster: borrowing MusterProgram) throws {
        let resumed = try muster.start(["resume"])
        try resumed.waitFor("no incident declared")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func staysResumableAfter(
        signal: Int32
    ) throws {
        let muster = try MusterProgram()
        let terminal = try muster.running()
        #expect(!terminal.editsLines)
        terminal.kill(signal)
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        expectTerminalGivenBack(terminal)
        try expectResumable(muster)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP]) func givesTheTerminalBackAfter(
        crash signal: Int32
    ) throws {
        let muster = try MusterProgram()
        let terminal = try muster.running()
        terminal.kill(signal)
        let end = try terminal.waitForExit()
        #expect(end == .signal(signal))
        expectTerminalGivenBack(terminal)
        #expect(terminal.screen.contains("muster resume"))
        try expectResumable(muster)
    }

    @Test func givesTheTerminalBackWhenTheOperatorLeaves() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running()
        terminal.send("q")
        try terminal.waitFor("Leave the drill?")
        terminal.send("y")
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        expectTerminalGivenBack(terminal)
        try expectResumable(muster)
    }

    @Test func endsWhenTheTerminalIsClosed() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running()
        terminal.hangUp()
        let end = try terminal.waitForExit()
        #expect(end == .code(4))
        try expectResumable(muster)
    }

    @Test func refusesADumbTerminalAndNamesTheWayOut() throws {
        let muster = try MusterProgram()
        let terminal = try muster.run(.regionFailover, ["TERM": "dumb"])
        let end = try terminal.waitForExit()
        #expect(end == .code(64))
        #expect(terminal.screen.contains("--plain"))
        #expect(terminal.editsLines)
        #expect(!terminal.transcript.contains(0x1B))
    }

    @Test(arguments: [["library"], ["run", RehearsedDrill.regionFailover.path]])
    func writesNoSequencesIntoAPipe(arguments: [String]) throws {
        let muster = try MusterProgram()
        let result = try muster.runPiped(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.error.contains("--plain"))
        #expect(!result.error.contains("\u{1B}"))
    }
}

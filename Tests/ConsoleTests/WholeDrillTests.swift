import ConsoleDriver
import Foundation
import TerminalHarness
import Testing

/// Whole drills in the real program, from the briefing to the report.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct WholeDrillTests {
    static let runs: [(RehearsedDrill, Int, Int)] = [
        (.regionFailover, 80, 24), (.regionFailover, 200, 50), (.credentialCompromise, 80, 24),
    ]

    @Test(arguments: runs) func runsToItsReport(
        drill: RehearsedDrill, columns: Int, rows: Int
    ) throws {
        let muster = try MusterProgram()
        let terminal = try muster.run(drill, columns: columns, rows: rows)
        var someone = ConsoleOperator(terminal, choices: drill.choices)
        let isOver = try someone.work()
        #expect(isOver)
        try leaveByTheReport(terminal)
    }

    @Test func goesOnAfterEverySizeOfTerminal() throws {
        let muster = try MusterProgram()
        let terminal = try muster.run(.regionFailover)
        var someone = ConsoleOperator(terminal, choices: RehearsedDrill.regionFailover.choices)
        _ = try someone.work(moves: 3)
        for (columns, rows) in [(40, 10), (1, 1), (200, 50)] {
            terminal.resize(columns: columns, rows: rows)
        }
        try terminal.waitUntil("the footer of a wide terminal") {
            $0.lines.last?.contains("Space pause") == true
        }
        terminal.resize(columns: 80, rows: 24)
        let isOver = try someone.work()
        #expect(isOver)
        try leaveByTheReport(terminal)
    }

    @Test(arguments: [RehearsedDrill.regionFailover]) func goesOnAfterItWasKilled(
        drill: RehearsedDrill
    ) throws {
        let muster = try MusterProgram()
        let killed = try muster.run(drill)
        var first = ConsoleOperator(killed, choices: drill.choices)
        _ = try first.work(moves: 5)
        killed.kill(SIGKILL)
        let end = try killed.waitForExit()
        #expect(end == .signal(SIGKILL))

        let resumed = try muster.start(["resume", "--speed", drill.speed])
        var second = ConsoleOperator(resumed, choices: drill.choices)
        let isOver = try second.work()
        #expect(isOver)
        try leaveByTheReport(resumed)
    }

    /// From the debrief to the report and out, with the exit status of a drill that has ended.
    private func leaveByTheReport(_ terminal: EmulatedTerminal) throws {
        terminal.press(.enter)
        try terminal.waitUntil("the report") {
            $0.contains("Drill report:") && $0.lines.last?.contains("w write") == true
        }
        terminal.send("q")
        try terminal.waitUntil("the debrief") { ConsoleOffer($0) == .debrief }
        terminal.send("q")
        let end = try terminal.waitForExit()
        #expect(end == .code(0) || end == .code(1))
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.isCursorVisible)
    }
}

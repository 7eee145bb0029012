import ConsoleDriver
import Foundation
import TerminalHarness
import Testing

/// A whole failover on real servers by somebody at the console.
@Suite(.serialized, .enabled(if: Live.isWanted, Live.why), .timeLimit(.minutes(10)))
struct ConsoleFailoverTests {
    @Test(arguments: FailoverTests.Replication.allCases)
    func isRunByWhoeverReadsTheScreen(replication: FailoverTests.Replication) async throws {
        try await Lab.with(.postgres, replication.options) { lab in
            if replication == .held { try await lab.script("hold-replication") }
            let drill = LiveRun(on: lab)
            let terminal = try EmulatedTerminal(
                LiveRun.program, drill.console,
                environment: EmulatedTerminal.environment(lab.environment.mapValues { $0 }),
                folder: Lab.checkout.path, columns: 100, rows: 30)
            var someone = ConsoleOperator(
                terminal, choices: ["Fail over"], environment: "postgres-lab")
            let isOver = try someone.work()
            #expect(isOver)
            terminal.send("q")
            let end = try terminal.waitForExit()
            #expect(end == .code(0) || end == .code(1))
            try await expectTheFigures(of: lab, in: LiveReport(json: drill.lastReport("json")))
        }
    }
}

import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI
import TerminalKit
import Testing

@Suite("Replay and history in the console's loop")
struct ReplayShellTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    private func recorded() throws -> (sessions: Sessions, id: String) {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let driver = try sessions.start(drill, operator: "Rosa", seed: 7)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        return (sessions, driver.id)
    }

    private func shell(
        _ sessions: Sessions, _ terminal: PacedTerminal, entry: AppModel.Entry
    ) -> ConsoleShell {
        let services = ConsoleServices(
            sessions: sessions,
            library: DrillLibrary(files: DiskFiles(), roots: [ShippedDrill.root]),
            settings: ConsoleSettings(operator: "Rosa"), clock: clock)
        return ConsoleShell(services, terminal: terminal, entry: entry)
    }

    @Test func aRecordingPlaysByTheMachinesClock() throws {
        let (sessions, id) = try recorded()
        let terminal = PacedTerminal(
            clock,
            script: keys("--- ") + [.patience, .patience, .patience] + keys(" ") + [.patience]
                + keys("q"))
        let outcome = shell(sessions, terminal, entry: .session)
            .run(.replay(try sessions.read(id).replay))
        #expect(outcome == nil)
        let places = terminal.screens.map { screen in
            String(screen.prefix { $0 != "\n" }.dropFirst(10).prefix(5))
        }
        #expect(
            places == [
                "00:00", "00:00", "00:00", "00:00", "00:00", "00:01", "00:02",
                "00:03", "00:03", "00:03",
            ])
        #expect(terminal.waits == [nil, nil, nil, nil, 1000, 1000, 1000, 1000, nil, nil])
        #expect(terminal.screens.allSatisfy { $0.contains("REPLAY SIMULATED") })
    }

    /// A machine that slept for an hour skips a second, and not what happened in that hour.
    @Test func aRecordingDoesNotGoOnWhileTheMachineSleeps() throws {
        let (sessions, id) = try recorded()
        let terminal = PacedTerminal(
            clock, script: keys("--- ") + [.patience, .sleep(3_600_000)] + keys("q"))
        _ = shell(sessions, terminal, entry: .session)
            .run(.replay(try sessions.read(id).replay))
        #expect(terminal.screens.last?.hasPrefix(" PLAYING  00:02 of") == true)
    }

    private func keys(_ text: String) -> [PacedTerminal.Turn] {
        text.map { .key(.character($0)) }
    }

    @Test func theLibraryLeadsToReplayAndHistory() throws {
        let (sessions, id) = try recorded()
        let terminal = PacedTerminal(
            clock,
            script: keys("/Rosa") + [.key(.enter)] + keys("rqH") + [.key(.enter)] + keys("qqq"))
        _ = shell(sessions, terminal, entry: .library).run(.library)
        #expect(terminal.screens.contains { $0.contains("REPLAY SIMULATED") })
        #expect(terminal.screens.contains { $0.contains("1 session: ") && $0.contains(id) })
        #expect(terminal.screens.contains { $0.contains("Drill report:") })
        #expect(terminal.screens.contains { $0.contains("Reading the sessions of") })
    }
}

import DrillJournal
import DrillModel
import DrillRuntime
import Foundation
import Testing

@Suite("A journal of an earlier version")
struct OldJournalTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    /// Takes from a journal what its first version did not have, and damages the beginning of a session.
    private func makeOld(_ journal: String, damaging session: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let script = """
            import sqlite3, sys
            journal = sqlite3.connect(sys.argv[1])
            journal.execute(
                "UPDATE event SET body = x'7b' WHERE sequence = 1 AND session = ?", [sys.argv[2]])
            journal.execute("ALTER TABLE session DROP COLUMN backend")
            journal.execute("DELETE FROM grdb_migrations WHERE identifier = '2'")
            journal.commit()
            """
        process.arguments = ["-c", script, journal, session]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// A session by the scripted operator; on a recording where one is named.
    private func run(in home: MusterHome, from recording: String? = nil) throws -> String {
        let sessions = try Sessions(home: home, clock: clock)
        let drill = try SmallDrill.load()
        let driver =
            try recording.map { try sessions.startRecorded(drill, operator: "Omar", from: $0) }
            ?? sessions.start(drill, operator: "Rosa", seed: 7)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        driver.close()
        clock.advance(milliseconds: 3_600_000)
        return driver.id
    }

    @Test func opensAndTellsWhatItsSessionsWereExercisedOn() throws {
        try withTemporaryFolder { folder in
            let home = MusterHome(state: folder)
            let simulated = try run(in: home)
            let damaged = try run(in: home)
            let recorded = try run(in: home, from: simulated)
            try makeOld(home.journal, damaging: damaged)

            let store = try SQLiteEventStore(path: home.journal)
            let headers = try store.sessions()
            #expect(headers.map(\.id) == [recorded, damaged, simulated])
            #expect(headers.map(\.backend) == [.recorded, nil, .simulated])
            #expect(try store.sealedEvents(of: simulated).count > 10)
            let next = try run(in: home)
            #expect(try store.header(of: next)?.backend == .simulated)
        }
    }
}

import DrillJournal
import DrillRuntime
import FoundationEssentials
import Testing

@Suite("Who has a session")
struct RunningSessionTests {
    @Test func aSessionRunsAsLongAsAProcessHasIt() throws {
        let folder = "\(FileManager.default.temporaryDirectory.path)/muster-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = ManualClock(wall: 1_795_224_600_000)
        let sessions = try Sessions(home: MusterHome(state: folder), clock: clock)
        let outcomes = { try Catalog.sessions(in: sessions).map(\.outcome) }
        var driver: SessionDriver? = try sessions.start(
            try SmallDrill.load(), operator: "Rosa", seed: 3)
        #expect(driver?.id == (try sessions.latest()))
        #expect(try outcomes() == ["running"])
        driver = nil
        #expect(try outcomes() == ["interrupted"])
    }
}

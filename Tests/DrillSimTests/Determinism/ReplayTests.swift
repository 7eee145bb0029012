import DrillContent
import DrillJournal
import DrillModel
import DrillRuntime
import Foundation
import Testing

/// The same drill with the same seed gives the same events, byte for byte, in any build.
@Suite(.enabled(if: programUnderTest != nil, "MUSTER_BINARY names no program"))
struct ReplayTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Drills")

    /// What ships and can be simulated.
    private static let drills: [String] = (DiskFiles().list(folder.path) ?? [])
        .filter { ContentKind.isYaml($0) && !$0.contains("/Systems/") }
        .filter { DrillLoader(files: DiskFiles()).load($0).value?.system != nil }.sorted()

    @Test(arguments: drills, UInt64(1)...3)
    func theProgramRepeatsItself(drill: String, seed: UInt64) throws {
        let first = try Self.digest(ofProgramRunning: drill, seed: seed)
        #expect(try Self.digest(ofProgramRunning: drill, seed: seed) == first, "seed \(seed)")
    }

    @Test(arguments: drills)
    func theReleaseDoesWhatTheDebugBuildDoes(drill: String) throws {
        let release = try Self.digest(ofProgramRunning: drill, seed: 4)
        #expect(try Self.digest(ofThisBuildRunning: drill, seed: 4) == release)
    }

    @Test(arguments: drills)
    func anotherSeedIsAnotherDrill(drill: String) throws {
        let first = try Self.digest(ofProgramRunning: drill, seed: 1)
        #expect(try Self.digest(ofProgramRunning: drill, seed: 2) != first)
    }

    /// The digest of the events that the program under test writes.
    private static func digest(ofProgramRunning drill: String, seed: UInt64) throws -> String {
        let home = FileManager.default.temporaryDirectory
            .appending(path: "muster-replay-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(programUnderTest))
        process.arguments = [
            "run", drill, "--headless", "--json", "--seed", String(seed),
            "--home", home.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let evidence = try #require(report["evidence"] as? [String: Any])
        return try #require(evidence["replay_digest"] as? String)
    }

    /// The digest of the events that this process writes.
    private static func digest(ofThisBuildRunning drill: String, seed: UInt64) throws -> String {
        let loaded = DrillLoader(files: DiskFiles()).load(drill)
        let value = try #require(loaded.value, "\(loaded.diagnostics)")
        let sessions = Sessions(MemoryEventStore(), clock: ManualClock(wall: 1_795_224_600_000))
        let driver = try sessions.start(value, operator: "scripted operator", seed: seed)
        try HeadlessRun(driver, rehearsal: value.plan.rehearsal).run()
        return HashChain.replayDigest(try sessions.read(driver.id).sealed.map(\.body))
    }
}

private let programUnderTest = ProcessInfo.processInfo.environment["MUSTER_BINARY"]

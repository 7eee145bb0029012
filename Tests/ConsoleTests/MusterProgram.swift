import Foundation
import TerminalHarness

/// The real program, with a folder of its own for what it writes.
struct MusterProgram: ~Copyable {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// What `make test` names, or the program that was built with these tests.
    private static let program =
        ProcessInfo.processInfo.environment["MUSTER_BINARY"]
        ?? EmulatedTerminal.products + "/muster"

    let home: String

    init() throws {
        home = NSTemporaryDirectory() + "console-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: home)
    }

    func start(
        _ arguments: [String],
        _ changes: [String: String?] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws -> EmulatedTerminal {
        try EmulatedTerminal(
            Self.program, arguments + ["--home", home],
            environment: EmulatedTerminal.environment(changes), folder: Self.root,
            columns: columns, rows: rows)
    }

    /// Runs a drill faster than real time.
    func run(
        _ drill: RehearsedDrill,
        _ changes: [String: String?] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws -> EmulatedTerminal {
        try start(
            ["run", drill.path, "--speed", drill.speed, "--operator", "Rosa"], changes,
            columns: columns, rows: rows)
    }
}

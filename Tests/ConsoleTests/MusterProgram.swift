import Foundation
import TerminalHarness

/// The real program, with a folder of its own for what it writes.
struct MusterProgram: ~Copyable {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// What `make test` names, or the program that was built with these tests.
    static let program =
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

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(home)/\(name)", atomically: true, encoding: .utf8)
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

    /// Runs a drill until its exercise clock goes.
    func running(
        _ changes: [String: String?] = [:], _ arguments: [String] = [], columns: Int = 80,
        rows: Int = 24
    ) throws -> EmulatedTerminal {
        let drill = RehearsedDrill.regionFailover
        let terminal = try start(
            ["run", drill.path, "--speed", drill.speed, "--operator", "Rosa"] + arguments, changes,
            columns: columns, rows: rows)
        try terminal.waitFor("Enter start the drill")
        terminal.press(.enter)
        try terminal.waitFor("no incident declared")
        return terminal
    }

    /// Runs a drill whose clock stands still, so that its screen does, too.
    func paused(
        _ changes: [String: String?] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> EmulatedTerminal {
        let terminal = try running(changes, columns: columns, rows: rows)
        terminal.send(" ")
        try terminal.waitFor("PAUSED")
        return terminal
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

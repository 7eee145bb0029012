import Foundation
import Testing

/// The real program, run with its output captured.
struct Muster {
    /// What came of a run.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The folder of the checkout, in which the program is run.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let home: URL

    /// Runs the program to its end; without `input` standard input is empty.
    func run(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(arguments: arguments, input: input)
    }

    /// Runs the program to its end; without `input` standard input is empty.
    func run(
        arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = Self.checkout
        process.environment = ProcessInfo.processInfo.environment
            .merging(["MUSTER_HOME": home.path, "USER": "rosa"]) { $1 }
            .merging(environment) { $1 }
        // Files, because a pipe that nobody reads meanwhile would fill up.
        let output = home.appending(path: "stdout")
        let errors = home.appending(path: "stderr")
        process.standardOutput = try Self.newFile(output)
        process.standardError = try Self.newFile(errors)
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = home.appending(path: "stdin")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// What `make test` names, or the program that was built with these tests.
    static let executable =
        ProcessInfo.processInfo.environment["MUSTER_BINARY"].map { URL(filePath: $0) }
        ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "muster")

    private static func newFile(_ url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }
}

/// Runs a test with a home of its own, which is removed afterwards.
func withMuster(_ body: (Muster) throws -> Void) throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "muster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try body(Muster(home: home))
}

/// Runs the program with arguments that make no sense: it says so, does nothing and ends with 64.
func expectWrongUsage(_ arguments: [String]) throws {
    try withMuster { muster in
        let run = try muster.run(arguments: arguments)
        #expect(run.status == 64)
        #expect(!run.errors.isEmpty)
        #expect(run.output.isEmpty)
    }
}

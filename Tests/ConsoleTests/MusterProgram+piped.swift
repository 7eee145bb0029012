import Foundation

extension MusterProgram {
    /// What a program did that had no terminal.
    struct PipedResult {
        var status: Int32
        var output: String
        var error: String
    }

    /// What the program wrote to standard error while it had the screen.
    var log: String { (try? String(contentsOfFile: home + "/muster.log", encoding: .utf8)) ?? "" }

    /// Runs the program with its output in files and nothing to read.
    func runPiped(_ arguments: [String]) throws -> PipedResult {
        let output = home + "/output"
        let error = home + "/error"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments + ["--home", home]
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        process.environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.file(output)
        process.standardError = try Self.file(error)
        try process.run()
        process.waitUntilExit()
        return PipedResult(
            status: process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            error: try String(contentsOfFile: error, encoding: .utf8))
    }

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}

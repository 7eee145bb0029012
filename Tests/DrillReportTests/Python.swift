import Foundation

/// Debian's Python with its packages, for readers of our files that are not ours.
enum Python {
    private static let program = "/usr/bin/python3"

    static func has(_ module: String) -> Bool {
        (try? run("import \(module)"))?.status == 0
    }

    /// Runs a script to its end.
    ///
    /// - Parameters:
    ///   - script: the text of the script.
    ///   - arguments: what it finds in `sys.argv`.
    /// - Returns: its exit status with what it printed.
    /// - Throws: where there is no Python.
    static func run(_ script: String, _ arguments: String...) throws -> (
        status: Int32, output: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-c", script] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// Runs a body with a folder of its own, which is removed afterwards.
func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

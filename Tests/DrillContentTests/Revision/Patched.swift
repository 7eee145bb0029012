import Foundation

/// What the real programs make of a patch.
enum Patched {
    /// Programs that apply patches, as somebody would call them in the folder of the file.
    static let programs = [
        ["git", "apply", "change.diff"], ["patch", "-p1", "--quiet", "-i", "change.diff"],
    ]

    /// The file after a patch has been applied to it in a folder of its own; `nil` where it was refused.
    static func text(_ old: String, _ patch: String, named name: String, by program: [String])
        throws -> String?
    {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "muster-patch-\(UUID().uuidString)")
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(old.utf8).write(to: file)
        try Data(patch.utf8).write(to: folder.appending(path: "change.diff"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = program
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}

import Foundation
import Testing

/// Texts that are kept beside the tests; RECORD_GOLDEN=1 writes them anew and fails.
enum Golden {
    static func expect(
        _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/\(name).txt")
        try expect(text + "\n", in: file, sourceLocation)
    }

    /// A page of the documentation that is made from the program.
    static func expect(
        _ text: String, page path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../..").standardizedFileURL
        try expect(text, in: root.appending(path: path), sourceLocation)
    }

    private static func expect(
        _ text: String, in file: URL, _ sourceLocation: SourceLocation
    ) throws {
        let name = file.lastPathComponent
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name); run again without RECORD_GOLDEN")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "\(name)", sourceLocation: sourceLocation)
    }
}

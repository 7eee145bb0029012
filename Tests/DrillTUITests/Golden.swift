import Foundation
import Testing

/// Texts that are kept beside the tests; RECORD_GOLDEN=1 writes them anew and fails.
enum Golden {
    static func expect(
        _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let file = folder.appending(path: "\(name).txt")
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name); run again without RECORD_GOLDEN")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text + "\n" == golden, "\(name)", sourceLocation: sourceLocation)
    }
}

import Foundation
import Testing

/// Compares a text with the file of that name under `Goldens`.
///
/// With `RECORD_GOLDEN=1` the file is written and the test fails, so that no run passes by recording.
func expectGolden(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name); run again without RECORD_GOLDEN")
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let (now, then) = (lines(text), lines(golden))
    let first = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }
    if let first {
        Issue.record(
            "\(name):\(first.offset + 1): now “\(first.element.0)”, golden “\(first.element.1)”")
    } else {
        #expect(now.count == then.count, "\(name) has another number of lines")
    }
}

private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
}

import Foundation
import Testing

/// The simulator's sources use nothing whose result could differ from run to run.
struct SourceRuleTests {
    private static let banned = [
        "import Foundation", "Date(", "Clock", "SystemRandomNumberGenerator", ".random(", "Hasher",
        "hashValue", "randomElement", "shuffle", "Task", "Set<", "Thread", "clock_gettime",
        "import Glibc",
    ]

    private static func sources() throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Sources/DrillSim")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }

    @Test func nothingReadsAClockOrTheSystemsChance() throws {
        for source in try Self.sources() {
            for word in Self.banned {
                #expect(!source.text.contains(word), "\(source.name) uses \(word)")
            }
        }
    }

    @Test func dictionariesAreLookedUpAndNeverIterated() throws {
        for source in try Self.sources() {
            for line in source.text.split(separator: "\n") {
                let isIterated = line.contains(".keys") || line.contains(".values {")
                #expect(
                    !isIterated || line.contains(".keys.sorted()"),
                    "\(source.name) iterates a dictionary: \(line)")
                let declares =
                    line.contains(": [") && line.contains(": ") && line.contains("] = [:]")
                let isKnown = Self.lookUpTables.contains { line.contains($0) }
                #expect(!declares || isKnown, "\(source.name) has a new dictionary: \(line)")
            }
        }
    }

    /// The dictionaries of the module: results for callers, and arguments that are looked up by name.
    private static let lookUpTables = [
        "var result: [MetricID: Double] = [:]", "var result: [MetricID: Sample] = [:]",
        "var values: [String: ParameterValue] = [:]",
    ]
}

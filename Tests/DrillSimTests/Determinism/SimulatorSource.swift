import Foundation
import Testing

/// A source file of the simulator, without its comments.
struct SimulatorSource: Sendable, CustomTestStringConvertible {
    var name: String
    var code: [(number: Int, text: String)]

    var testDescription: String { name }

    /// A dictionary in square brackets, as `[MetricID: Double]`.
    static var dictionaryType: Regex<Substring> { /\[[A-Z][A-Za-z0-9.]*: ?[A-Z(\[]/ }

    /// Every file of DrillSim.
    static func all() throws -> [SimulatorSource] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Sources/DrillSim")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return SimulatorSource(
                name: name,
                code: lines.enumerated().compactMap { number, line in
                    let code = line.trimmingPrefix { $0 == " " }
                    return code.hasPrefix("//") ? nil : (number + 1, String(code))
                })
        }
    }

    /// Whether a line goes through a dictionary of this name in the dictionary's own order.
    static func iterates(_ name: String, _ line: String) -> Bool {
        let loops = line.contains(" in \(name) ") || line.contains(" in \(name).")
        let members = [
            "keys", "values", "map", "compactMap", "flatMap", "mapValues", "forEach", "filter",
            "reduce", "first", "min", "max", "enumerated", "sorted", "contains", "allSatisfy",
            "randomElement", "makeIterator", "dropFirst", "prefix",
        ]
        let word = line.contains(" \(name).") || line.contains("(\(name).")
        let calls = word || line.hasPrefix("\(name).")
        let isSorted = line.contains("\(name).keys.sorted()")
        return !isSorted
            && (loops || calls && members.contains { line.contains("\(name).\($0)") })
    }
}

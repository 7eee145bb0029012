import Testing

/// The simulator's sources use nothing whose result could differ from run to run.
struct SourceTests {
    /// What reads a clock, draws from the system's chance, or differs between libraries.
    private static let banned = [
        "import Foundation", "import Glibc", "import Musl", "import Darwin", "Date(", "Clock",
        "clock_gettime", "SystemRandomNumberGenerator", ".random(", "randomElement", "shuffle",
        "Hasher", "hashValue", "ObjectIdentifier", "Set<", "Set(", "Dictionary<", "Dictionary(",
        "Task {", "Task.", "TaskGroup", "Thread", "getenv", "ProcessInfo",
    ]

    @Test(arguments: try SimulatorSource.all())
    func nothingReadsAClockOrTheSystemsChance(source: SimulatorSource) {
        for line in source.code {
            for word in Self.banned {
                #expect(!line.text.contains(word), "\(source.name):\(line.number) uses \(word)")
            }
        }
    }

    @Test(arguments: try SimulatorSource.all())
    func onlyTheseDictionariesExist(source: SimulatorSource) {
        for line in source.code where line.text.contains(SimulatorSource.dictionaryType) {
            let isKnown = KnownDictionary.all.contains {
                source.name.hasSuffix($0.file) && line.text.contains($0.declaration)
            }
            #expect(
                isKnown,
                """
                \(source.name):\(line.number) has a dictionary that is not on the list of those \
                that are only looked up: \(line.text)
                """)
        }
    }

    @Test(arguments: try SimulatorSource.all())
    func noDictionaryIsIterated(source: SimulatorSource) {
        for line in source.code {
            for name in KnownDictionary.names(in: source.name)
            where SimulatorSource.iterates(name, line.text) {
                Issue.record("\(source.name):\(line.number) iterates \(name): \(line.text)")
            }
        }
    }

    @Test(arguments: [
        ("for (name, value) in invocation.arguments {", "invocation.arguments", true),
        ("for name in invocation.arguments.keys.sorted()", "invocation.arguments", false),
        ("let first = result.first", "result", true),
        ("result.mapValues { $0 }", "result", true),
        ("result[MetricID(place.ref, metric.name)] = value", "result", false),
        ("let text = values[name]", "values", false),
        ("for value in values.values {", "values", true),
        ("return result", "result", false),
    ])
    func theRuleFindsWhatItShould(line: String, name: String, isFound: Bool) {
        #expect(SimulatorSource.iterates(name, line) == isFound)
    }
}

/// A dictionary of the simulator that is looked up and never iterated.
private struct KnownDictionary {
    var file: String
    var declaration: String
    var name: String
    var reason: String

    static let all = [
        KnownDictionary(
            file: "Kernel/Simulation+observation.swift", declaration: "[MetricID: Double]",
            name: "result", reason: "what callers get; filled in the order of the components"),
        KnownDictionary(
            file: "Components/Monitoring.swift", declaration: "[MetricID: Sample]",
            name: "result", reason: "what callers get; filled in the order of the watches"),
        KnownDictionary(
            file: "Kernel/Order.swift", declaration: "var values: [String: ParameterValue]",
            name: "values", reason: "arguments, looked up by the names of the spec"),
    ]

    /// The model's dictionaries, by the names that the simulator gives to what holds them.
    private static let ofTheModel = [
        "invocation.arguments", "fault.arguments", "action.arguments", "definition.parameters",
    ]

    static func names(in file: String) -> [String] {
        ofTheModel + all.filter { file.hasSuffix($0.file) }.map(\.name)
    }
}

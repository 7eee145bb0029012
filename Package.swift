// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// A module of Muster: the strict settings, and only the arrows written here.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A test target, which sees what it names and nothing else.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + [
            .product(name: "CustomDump", package: "swift-custom-dump"),
            // Without it a difference is printed on Linux but fails no test.
            .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
        ],
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "muster",
    products: [
        .executable(name: "muster", targets: ["muster"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
        .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.9.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        module("DrillModel"),
        module("DrillEngine", ["DrillModel"]),
        module("DrillSim", ["DrillModel"]),
        module("DrillForecast", ["DrillModel", "DrillSim"]),
        module(
            "DrillBackends",
            [
                "DrillModel", "DrillSim", "CCurl", "CSupervisor",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        module("DrillContent", ["DrillModel", "CCmark", "Yams"]),
        module(
            "DrillJournal",
            [
                "DrillModel", "DrillEngine",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        module("DrillHistory", ["DrillModel", "DrillEngine"]),
        module("DrillReport", ["DrillModel", "DrillEngine", "DrillHistory"]),
        module(
            "DrillEvidence",
            [
                "DrillModel", "DrillEngine", "DrillContent", "DrillJournal", "DrillReport",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        module("TerminalKit"),
        module("CursesTerminal", ["TerminalKit", "CNcurses"]),
        module("DrillTUI", ["DrillModel", "DrillEngine", "DrillHistory", "TerminalKit"]),
        module(
            "DrillRuntime",
            [
                "DrillModel", "DrillEngine", "DrillHistory", "DrillSim", "DrillForecast",
                "DrillBackends", "DrillContent", "DrillJournal", "DrillEvidence", "DrillReport",
                "DrillTUI",
                "TerminalKit",
            ]
        ),
        .executableTarget(
            name: "muster",
            dependencies: [
                "DrillModel", "DrillEngine", "DrillHistory", "DrillForecast", "DrillContent",
                "DrillJournal", "DrillEvidence", "DrillReport", "DrillRuntime", "DrillTUI",
                "TerminalKit",
                "CursesTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "muster-bench",
            dependencies: [
                "DrillModel", "DrillSim", "DrillBackends", "DrillForecast", "DrillContent",
                "DrillEngine", "DrillJournal", "DrillEvidence", "DrillRuntime", "DrillTUI",
                "TerminalKit", "RequestReference", "SimulationChecks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        .systemLibrary(name: "CCmark"),
        .target(name: "CCurl", cSettings: [.define("_GNU_SOURCE")]),
        .target(name: "CSupervisor", cSettings: [.define("_GNU_SOURCE")]),
        .target(
            name: "CNcurses",
            cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),

        // What the simulator is checked against, request by request.
        .target(
            name: "RequestReference",
            path: "Tests/Support/RequestReference",
            swiftSettings: strict
        ),

        // What is watched in every simulation of a test and of the sweep.
        .target(
            name: "SimulationChecks",
            dependencies: ["DrillModel", "DrillSim", "RequestReference"],
            path: "Tests/Support/SimulationChecks",
            swiftSettings: strict
        ),

        // What tests need to run programs at an emulated terminal.
        .target(
            name: "CVTerm",
            path: "Tests/Support/CVTerm",
            cSettings: [.define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]
        ),
        .target(
            name: "TerminalHarness",
            dependencies: ["CVTerm"],
            path: "Tests/Support/TerminalHarness",
            swiftSettings: strict
        ),
        // Somebody at the console, who knows nothing but the screen.
        .target(
            name: "ConsoleDriver",
            dependencies: ["TerminalHarness"],
            path: "Tests/Support/ConsoleDriver",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "terminal-probe",
            dependencies: ["TerminalKit", "CursesTerminal"],
            path: "Tests/Support/TerminalProbe",
            swiftSettings: strict
        ),

        // Pages in a real browser.
        .target(
            name: "BrowserHarness",
            path: "Tests/Support/Browser",
            exclude: ["page_check.py"],
            swiftSettings: strict
        ),

        // What plays a drill and makes the picture of the README.
        .executableTarget(
            name: "muster-picture",
            dependencies: [
                "DrillContent", "DrillEngine", "DrillJournal", "DrillRuntime", "DrillTUI",
                "TerminalKit",
            ],
            path: "Tests/Support/Picture",
            swiftSettings: strict
        ),

        tests("TerminalKitTests", ["TerminalKit"]),
        tests("CursesTerminalTests", ["TerminalHarness", "terminal-probe"]),
        tests(
            "CommandTests",
            [
                "DrillModel", "DrillContent", "DrillJournal", "DrillRuntime", "BrowserHarness",
                "muster",
            ]),
        tests("ConsoleTests", ["TerminalHarness", "ConsoleDriver", "muster"]),
        // On real servers, where MUSTER_LIVE=1 asks for that: make test-live.
        tests(
            "LiveTests",
            [
                "TerminalHarness", "ConsoleDriver", "muster",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        tests("DrillEngineTests", ["DrillModel", "DrillEngine"]),
        tests(
            "DrillSimTests",
            [
                "DrillModel", "DrillSim", "DrillContent", "DrillJournal", "DrillRuntime",
                "RequestReference", "SimulationChecks",
            ]
        ),
        tests("DrillBackendsTests", ["DrillModel", "DrillBackends"]),
        tests("DrillForecastTests", ["DrillModel", "DrillSim", "DrillForecast"]),
        tests("DrillContentTests", ["DrillModel", "DrillContent"]),
        tests("DrillHistoryTests", ["DrillModel", "DrillEngine", "DrillHistory"]),
        tests("DrillJournalTests", ["DrillModel", "DrillEngine", "DrillJournal"]),
        tests(
            "DrillReportTests",
            ["DrillModel", "DrillEngine", "DrillHistory", "DrillReport", "BrowserHarness"],
            exclude: ["Goldens"]
        ),
        tests(
            "DrillTUITests",
            ["DrillModel", "DrillEngine", "DrillHistory", "TerminalKit", "DrillTUI"],
            exclude: ["Golden"]
        ),
        tests(
            "DrillRuntimeTests",
            [
                "DrillModel", "DrillEngine", "DrillHistory", "DrillForecast", "DrillContent",
                "DrillJournal", "DrillReport", "DrillEvidence", "DrillRuntime", "DrillTUI",
                "TerminalKit",
            ],
            exclude: ["Golden"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

import Foundation
import Testing

/// A drill on a lab, run by the scripted operator of its plan.
struct LiveRun {
    /// What `make test-live` names, or the program that was built with these tests.
    static let program =
        ProcessInfo.processInfo.environment["MUSTER_BINARY"]
        ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "muster").path

    let lab: Lab
    /// Where the sessions of this run are kept.
    let home: String

    init(on lab: Lab) {
        self.lab = lab
        home = lab.folder.appending(path: "home").path
    }

    private var drill: String { "Drills/\(lab.kind.rawValue)-failover-live.yaml" }

    /// What starts the drill without anybody at it.
    var headless: [String] {
        [
            "run", drill, "--backend", "live", "--environment", "\(lab.kind.rawValue)-lab",
            "--headless", "--run-commands", "--json", "--home", home,
        ]
    }

    /// What starts the drill at the console.
    var console: [String] {
        ["run", drill, "--backend", "live", "--operator", "Rosa", "--home", home]
    }

    /// Runs the drill to its end.
    func report() async throws -> LiveReport {
        let run = try await lab.run(Self.program, headless)
        guard [0, 1].contains(run.status) else {
            throw Lab.Failure(description: "muster ended with \(run.status): \(run.errors)")
        }
        return try LiveReport(json: run.output)
    }

    /// Runs the drill to its end while something else is done to the lab.
    func report(
        while meanwhile: @escaping @Sendable () async throws -> Void
    ) async throws -> LiveReport {
        async let report = report()
        async let done: Void = meanwhile()
        try await done
        return try await report
    }

    /// Keeps what Prometheus saw of the last session as an incident, and gives its report.
    func incident(since began: Date) async throws -> LiveReport {
        let times = [began, .now].map { $0.formatted(.iso8601) }
        let run = try await lab.run(
            Self.program,
            ["record", drill, "--from", times[0], "--to", times[1], "--step", "1s"]
                + ["--home", home])
        #expect(run.status == 0, "\(run.errors)")
        return try await LiveReport(json: lastReport("json"))
    }

    /// The report of the last session, in a format.
    func lastReport(_ format: String) async throws -> String {
        let run = try await lab.run(Self.program, ["report", "--format", format, "--home", home])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }
}

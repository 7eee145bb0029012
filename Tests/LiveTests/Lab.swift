import Foundation
import Subprocess
import SystemPackage
import Testing

/// A lab of real servers, in a folder of its own and at free ports.
struct Lab: Sendable {
    enum Kind: String {
        case postgres, redis
    }

    /// What came of a program that was run.
    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let kind: Kind
    let folder: URL
    /// What a shell has that has read `lab.env`, and `PATH` and the like.
    private(set) var environment: [String: String]
    /// When it had come up, in ms of the wall clock; what failed before is nobody's outage.
    private var since = "0"

    private init(_ kind: Kind) throws {
        self.kind = kind
        folder = FileManager.default.temporaryDirectory
            .appending(path: "muster-lab-\(UUID().uuidString)")
        // Whatever lab the shell of the tests knows of, it is not this one.
        environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("MUSTER_LAB") && !$0.key.hasPrefix("PG") }
        environment["MUSTER_LAB_DIR"] = folder.path
        // Servers of root are somebody else's processes, who has to get there.
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }

    /// Has a lab while something runs; afterwards nothing is left of it, whatever came about.
    static func with(
        _ kind: Kind, _ options: [String] = [], do body: (Lab) async throws -> Void
    ) async throws {
        var lab = try Lab(kind)
        do {
            try await lab.come(up: options)
            try await body(lab)
        } catch {
            _ = try? await lab.script("down", "--all")
            throw error
        }
        try await lab.script("down", "--all")
        #expect(lab.processes == [])
    }

    private mutating func come(up options: [String]) async throws {
        try await script(arguments: ["up", "--free-ports"] + options)
        let shown = try await Self.run(
            "/bin/bash", ["-c", ". \"$MUSTER_LAB_DIR/lab.env\" && env -0"], environment)
        for entry in shown.output.split(separator: "\0") {
            let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            environment[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        environment["PGPASSWORD"] = environment["MUSTER_LAB_PASSWORD"]
        environment["REDISCLI_AUTH"] = environment["MUSTER_LAB_PASSWORD"]
        since = String(Int(Date.now.timeIntervalSince1970 * 1000))
    }

    // MARK: What is done to it

    /// Runs a script of the lab, which has to succeed.
    @discardableResult
    func script(_ arguments: String...) async throws -> String {
        try await script(arguments: arguments)
    }

    @discardableResult
    private func script(arguments: [String]) async throws -> String {
        let scripts = Self.checkout.appending(path: "Drills/Labs/\(kind.rawValue)")
        return try await succeed(
            scripts.appending(path: arguments[0]).path, Array(arguments.dropFirst()))
    }

    /// Sends a signal to a server.
    func signal(_ signal: Int32, _ server: String) throws {
        let file = folder.appending(path: "run/\(server).pid")
        let words = try String(contentsOf: file, encoding: .utf8).split(separator: " ")
        let pid = try #require(words.first.flatMap { Int32($0) })
        #expect(kill(pid, signal) == 0)
    }

    /// Waits until something is so, looking ten times a second.
    ///
    /// - Throws: a `Failure` when it does not come about within two minutes.
    func wait(for what: String, until isSo: () async throws -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(120)
        while try await !isSo() {
            guard ContinuousClock.now < limit else {
                throw Failure(description: "waited in vain for \(what)")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    // MARK: What it knows

    /// The outage by the writer's log alone, since the lab has been up.
    func stopwatch() async throws -> Stopwatch {
        let program = Self.checkout.appending(path: "Drills/Labs/stopwatch").path
        let log = folder.appending(path: "writer.tsv").path
        return try await Stopwatch(json: succeed(program, [log, "--since", since]))
    }

    /// Whether orders were out for longer than a slow disk holds them up, and are written again.
    var isBack: Bool {
        get async throws { try await stopwatch().outageSeconds.map { $0 > 5 } ?? false }
    }

    /// The acknowledged writes that are not behind the proxy, counted without the checker, and the
    /// time that they span from the acknowledgement before them.
    func lostWrites() async throws -> (count: Int, seconds: Double) {
        let log = try String(contentsOf: folder.appending(path: "writer.tsv"), encoding: .utf8)
        let lines: [[Substring]] = log.split(separator: "\n").map { $0.split(separator: "\t") }
        let acknowledged = lines.filter { $0.first == "acknowledged" && $0.count > 3 }
            .map { line in (id: String(line[1]), at: Double(line[3]) ?? .nan) }
        let exist = try await rows()
        let lost = acknowledged.indices.filter { !exist.contains(acknowledged[$0].id) }
        guard let first = lost.first, let last = lost.last else { return (0, 0) }
        let span = acknowledged[last].at - acknowledged[max(0, first - 1)].at
        return (lost.count, span / 1000)
    }

    private func rows() async throws -> Set<String> {
        let lines =
            switch kind {
            case .postgres:
                try await succeed(
                    "psql", ["-XqAt", "service=orders", "-c", "SELECT id FROM writes"])
            case .redis:
                try await succeed(
                    "redis-cli",
                    ["--raw", "-p", environment["MUSTER_LAB_PROXY_PORT"] ?? "", "xrange", "orders"]
                        + ["-", "+"])
            }
        return Set(
            lines.split(separator: "\n").map { String($0.prefix { $0 != "-" }) })
    }

    /// The processes of the lab that run, whoever they are to each other.
    var processes: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.filter { Int($0) != nil && isOurs("/proc/\($0)") }
    }

    private func isOurs(_ process: String) -> Bool {
        let files = FileManager.default
        let place = (try? files.destinationOfSymbolicLink(atPath: process + "/cwd")) ?? ""
        let variables = files.contents(atPath: process + "/environ") ?? Data()
        let mark = Data("MUSTER_LAB_SERVER_OF=\(folder.path)".utf8)
        return place.hasPrefix(folder.path) || variables.firstRange(of: mark) != nil
    }

    // MARK: Programs

    /// Runs a program in the checkout, with the lab's variables.
    func run(_ program: String, _ arguments: [String]) async throws -> Run {
        try await Self.run(program, arguments, environment)
    }

    private func succeed(_ program: String, _ arguments: [String]) async throws -> String {
        let run = try await run(program, arguments)
        guard run.status == 0 else {
            throw Failure(description: "\(program) \(arguments): \(run.errors)")
        }
        return run.output
    }

    /// A program of the lab that did not do what it should.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private static func run(
        _ program: String, _ arguments: [String], _ environment: [String: String]
    ) async throws -> Run {
        // Files, because servers that a script leaves behind would keep a pipe open.
        let output = try ScratchFile()
        let errors = try ScratchFile()
        let variables = environment.map { (Environment.Key(stringLiteral: $0), $1) }
        let ended = try await Subprocess.run(
            program.hasPrefix("/") ? .path(FilePath(program)) : .name(program),
            arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            workingDirectory: FilePath(checkout.path),
            input: .none,
            output: .fileDescriptor(output.descriptor, closeAfterSpawningProcess: false),
            error: .fileDescriptor(errors.descriptor, closeAfterSpawningProcess: false))
        guard case .exited(let status) = ended.terminationStatus else {
            throw Failure(description: "\(program) \(arguments): \(ended.terminationStatus)")
        }
        return Run(status: status, output: try output.text(), errors: try errors.text())
    }
}

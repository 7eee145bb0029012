import Foundation
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

    private init(_ kind: Kind) throws {
        self.kind = kind
        folder = FileManager.default.temporaryDirectory
            .appending(path: "muster-lab-\(UUID().uuidString)")
        environment = ProcessInfo.processInfo.environment
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
            try lab.come(up: options)
            try await body(lab)
        } catch {
            _ = try? lab.script("down", "--all")
            throw error
        }
        try lab.script("down", "--all")
        #expect(lab.processes == [])
    }

    private mutating func come(up options: [String]) throws {
        try script(arguments: ["up", "--free-ports"] + options)
        let shown = try Self.run(
            "/bin/bash", ["-c", ". \"$MUSTER_LAB_DIR/lab.env\" && env -0"], environment)
        for entry in shown.output.split(separator: "\0") {
            let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            environment[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        environment["PGPASSWORD"] = environment["MUSTER_LAB_PASSWORD"]
        environment["REDISCLI_AUTH"] = environment["MUSTER_LAB_PASSWORD"]
    }

    // MARK: What is done to it

    /// Runs a script of the lab, which has to succeed.
    @discardableResult
    func script(_ arguments: String...) throws -> String {
        try script(arguments: arguments)
    }

    @discardableResult
    private func script(arguments: [String]) throws -> String {
        let scripts = Self.checkout.appending(path: "Drills/Labs/\(kind.rawValue)")
        return try succeed(scripts.appending(path: arguments[0]).path, Array(arguments.dropFirst()))
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
    func wait(for what: String, until isSo: () throws -> Bool) throws {
        let limit = ContinuousClock.now + .seconds(120)
        while try !isSo() {
            guard ContinuousClock.now < limit else {
                throw Failure(description: "waited in vain for \(what)")
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
    }

    // MARK: What it knows

    /// The outage by the writer's log alone.
    func stopwatch() throws -> Stopwatch {
        let program = Self.checkout.appending(path: "Drills/Labs/stopwatch").path
        let log = folder.appending(path: "writer.tsv").path
        return try Stopwatch(json: succeed(program, [log]))
    }

    /// Whether writes have failed and are acknowledged again.
    var isBack: Bool {
        get throws {
            let program = Self.checkout.appending(path: "Drills/Labs/stopwatch").path
            let log = folder.appending(path: "writer.tsv").path
            return try !succeed(program, [log]).contains("\"outage_seconds\": null")
        }
    }

    /// The acknowledged writes that are not behind the proxy, counted without the checker.
    func lostWrites() throws -> Int {
        let log = try String(contentsOf: folder.appending(path: "writer.tsv"), encoding: .utf8)
        let rows: [[Substring]] = log.split(separator: "\n").map { $0.split(separator: "\t") }
        let acknowledged = rows.filter { $0.first == "acknowledged" && $0.count > 3 }
            .map { String($0[1]) }
        return Set(acknowledged).subtracting(try self.rows()).count
    }

    private func rows() throws -> Set<String> {
        let lines =
            switch kind {
            case .postgres:
                try succeed("psql", ["-XqAt", "service=orders", "-c", "SELECT id FROM writes"])
            case .redis:
                try succeed(
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
    func run(_ program: String, _ arguments: [String]) throws -> Run {
        try Self.run(program, arguments, environment)
    }

    private func succeed(_ program: String, _ arguments: [String]) throws -> String {
        let run = try run(program, arguments)
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
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: program.hasPrefix("/") ? program : "/usr/bin/env")
        process.arguments = program.hasPrefix("/") ? arguments : [program] + arguments
        process.currentDirectoryURL = checkout
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        // Files, because a pipe that nobody reads meanwhile would fill up.
        let files = try [1, 2].map { _ in try ScratchFile() }
        process.standardOutput = files[0].handle
        process.standardError = files[1].handle
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try files[0].text(),
            errors: try files[1].text())
    }
}

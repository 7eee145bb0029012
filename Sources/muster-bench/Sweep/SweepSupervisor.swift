import Foundation

/// Sweeps a subject in child processes, so that a seed that kills the program is found as well.
struct SweepSupervisor {
    private let subject: String
    private let command: SweepCommand

    /// A seed that broke something.
    struct Failure: CustomStringConvertible {
        var subject: String
        var seed: UInt64
        var what: [String]

        var description: String {
            let replay = "muster-bench sweep --only \"\(subject)\" --seed \(seed)"
            return "  seed \(seed): \(what.joined(separator: "\n    "))\n    replay: \(replay)"
        }
    }

    init(_ subject: String, _ command: SweepCommand) {
        self.subject = subject
        self.command = command
    }

    /// Runs all seeds, beginning anew behind one that kills the child.
    func run() throws -> [Failure] {
        var failures: [Failure] = []
        var next = command.first
        let end = command.first + command.seeds
        while next < end {
            let child = try sweep(next..<end)
            failures += child.failures
            guard let deadly = child.deadly else { break }
            next = deadly + 1
        }
        return failures
    }

    private func sweep(_ seeds: Range<UInt64>) throws -> (failures: [Failure], deadly: UInt64?) {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "sweep", "--inside", "--only", subject, "--first", String(seeds.lowerBound), "--seeds",
            String(seeds.count), "--seconds", String(command.seconds), "--drills", command.drills,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return read(String(decoding: data, as: UTF8.self), seeds)
    }

    private func read(
        _ text: String, _ seeds: Range<UInt64>
    ) -> (failures: [Failure], deadly: UInt64?) {
        var failures: [Failure] = []
        var seed = seeds.lowerBound
        var hasEnded = false
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            switch words[0] {
            case "begin": seed = UInt64(words[1]) ?? seed
            case "found": note(String(words[1]), seed, &failures)
            default: hasEnded = true
            }
        }
        guard !hasEnded else { return (failures, nil) }
        note("the program ended in the middle of it", seed, &failures)
        return (failures, seed)
    }

    private func note(_ what: String, _ seed: UInt64, _ failures: inout [Failure]) {
        if let last = failures.indices.last, failures[last].seed == seed {
            failures[last].what.append(what)
        } else {
            failures.append(Failure(subject: subject, seed: seed, what: [what]))
        }
    }
}

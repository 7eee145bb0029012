import ArgumentParser
import Foundation
import SimulationChecks

struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Throw random faults and actions at every shipped system and drill, and look.",
        discussion: """
            Each seed is a run of its own. A seed that breaks an invariant, or the program, is \
            printed with what was done in it; --seed replays it.
            """
    )

    @Option(help: "How many seeds.")
    var seeds: UInt64 = 50

    @Option(help: "The first seed.")
    var first: UInt64 = 1

    @Option(help: "One seed alone, with everything that is done in it.")
    var seed: UInt64?

    @Option(help: "Only the system or drill of this name.")
    var only: String?

    @Option(help: "Seconds that a run simulates.")
    var seconds = 1200

    @Option(help: "The folder with the drills and, below it, their systems.")
    var drills = "Drills"

    @Flag(help: .hidden)
    var inside = false

    func run() throws {
        let subjects = SweepSubject.all(in: drills).filter { only == nil || $0.name == only }
        guard !subjects.isEmpty else {
            throw ValidationError("There is no system or drill to sweep in \(drills).")
        }
        if inside { return sweepInside(subjects) }
        if let seed { return try replay(seed, subjects) }
        var failures = 0
        for subject in subjects {
            let found = try SweepSupervisor(subject.name, self).run()
            print("\(subject.name): \(seeds) seeds, \(found.count) failed")
            for failure in found { print(failure) }
            failures += found.count
        }
        guard failures == 0 else { throw ExitCode(1) }
    }

    /// The part of a child process: says which seed begins, and what was found in it.
    private func sweepInside(_ subjects: [SweepSubject]) {
        for subject in subjects {
            for seed in first..<(first + seeds) {
                say("begin \(seed)")
                for violation in subject.run(seed: seed, seconds: seconds).violations().prefix(3) {
                    say("found \(violation)")
                }
            }
        }
        say("end")
    }

    private func replay(_ seed: UInt64, _ subjects: [SweepSubject]) throws {
        var isSound = true
        for subject in subjects {
            let run = subject.run(seed: seed, seconds: seconds)
            say("\(subject.name), seed \(seed):\n\(run.script)")
            let violations = run.violations()
            for violation in violations { say("✗ \(violation)") }
            isSound = isSound && violations.isEmpty
        }
        guard isSound else { throw ExitCode(1) }
    }

    /// Prints at once, since the process may be about to die.
    private func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

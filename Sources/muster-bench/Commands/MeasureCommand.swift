import ArgumentParser
import Foundation

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure speed: medians of interleaved rounds, with targets (the default)."
    )

    @Argument(help: "What to measure.")
    var subjects: [Subject] = [.all]

    @Option(help: "Rounds; in each, every program runs once.")
    var rounds = 11

    @Option(help: "The folder with the peers' programs.")
    var peers = "../shared/bench"

    @Option(help: "A folder for peers that are built or installed.")
    var scratch = ".build/bench-peers"

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard rounds >= 1 else { throw ValidationError("--rounds needs a number from 1.") }
    }

    func run() throws {
        let peers = Peers(
            sources: URL(filePath: peers), scratch: URL(filePath: scratch))
        let contests = subjects.flatMap { $0.contests(peers) }
        var results: [ContestResult] = []
        for contest in contests {
            let rounds = min(rounds, contest.mostRounds)
            note("\(contest.title): \(rounds) rounds")
            results.append(try contest.measure(rounds: rounds))
        }
        let report = BenchReport(machine: .current, rounds: rounds, contests: results)
        print(json ? try JSONText.of(report) : report.text)
        guard report.isWithinTargets else { throw ExitCode(1) }
    }

    /// Says on standard error what is being done, since a contest takes a while.
    private func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

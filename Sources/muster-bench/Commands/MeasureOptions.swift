import ArgumentParser
import Foundation

/// How contests are measured and printed.
struct MeasureOptions: ParsableArguments {
    @Option(help: "Rounds; in each, every program runs once.")
    var rounds = 11

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard rounds >= 1 else { throw ValidationError("--rounds needs a number from 1.") }
    }

    /// Measures and prints; a target that is not met ends with exit status 1.
    func measure(_ contests: [Contest]) throws {
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

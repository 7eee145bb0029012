import Foundation

/// The figures of a run, as text or JSON.
struct BenchReport: Codable {
    var machine: Machine
    var rounds: Int
    var contests: [ContestResult]

    /// Whether no target that could be measured is missed.
    var isWithinTargets: Bool {
        contests.allSatisfy { $0.verdicts.allSatisfy { $0.isMet != false } }
    }

    var text: String {
        let head = "\(machine.text); medians of \(rounds) interleaved rounds, quartiles in brackets"
        return ([head] + contests.flatMap(lines)).joined(separator: "\n")
    }

    private func lines(of contest: ContestResult) -> [String] {
        let width = contest.rows.map(\.name.count).max() ?? 0
        let rows = contest.rows.map { row in
            let name = row.name.padding(toLength: width, withPad: " ", startingAt: 0)
            guard let figures = row.figures else {
                return "  \(name)  not available: \(row.absence ?? "no figure")"
            }
            let median = Target.text(figures.median)
            let column = String(repeating: " ", count: max(0, 12 - median.count)) + median
            let quartiles = "[\(Target.text(figures.low)) – \(Target.text(figures.high))]"
            return "  \(name)  \(column)  \(quartiles)"
        }
        return ["", "\(contest.title) (\(contest.unit))"] + rows
            + contest.verdicts.map { "  → " + $0.text }
    }
}

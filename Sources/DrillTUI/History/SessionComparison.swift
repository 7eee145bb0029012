import DrillEngine
package import DrillHistory
import DrillModel

/// Two sessions of a drill figure by figure.
package struct SessionComparison: Hashable, Sendable {
    /// Which of two figures is the better one.
    package enum Verdict: Hashable, Sendable {
        case laterIsBetter, laterIsWorse, neither
    }

    /// One figure of both sessions.
    package struct Row: Hashable, Sendable {
        package var label: String
        package var earlier: String
        package var later: String
        /// What the later one is beside the earlier, in words.
        package var difference: String
        package var verdict: Verdict
    }

    package let earlier: HistoryEntry
    package let later: HistoryEntry
    /// The objectives and the times between the marks.
    package let figures: [Row]
    /// Where the minutes went.
    package let minutes: [Row]
    /// The steps that both completed and that took another time, the largest difference first.
    package let steps: [Row]
    /// Whether the plan, the runbook or the system was another one.
    package let filesDiffer: Bool

    private static let mostSteps = 10

    package init(_ earlier: HistoryEntry, _ later: HistoryEntry) {
        self.earlier = earlier
        self.later = later
        guard let before = earlier.figures, let after = later.figures else {
            (figures, minutes, steps, filesDiffer) = ([], [], [], false)
            return
        }
        filesDiffer = before.files != after.files
        figures = Self.figures(before.score, after.score)
        minutes = Activity.allCases.compactMap { activity in
            let (was, now) = (before.ledger[activity], after.ledger[activity])
            guard was > .zero || now > .zero else { return nil }
            return Row(activity.phrase, was, now, words: .amount, isBetterWhenLess: activity.isCost)
        }
        steps = Self.steps(before.steps, after.steps)
    }

    private static func figures(_ before: Score, _ after: Score) -> [Row] {
        let objectives = [
            Row(target: "RTO", before.recovery.target, after.recovery.target),
            Row(target: "RPO", before.data.target, after.data.target),
        ].compactMap { $0 }
        let outcome = Row(outcomes: before.outcome, after.outcome, sameTargets: objectives.isEmpty)
        return [outcome] + objectives + [
            Row("RTA", before.recovery.actual, after.recovery.actual),
            Row("RPA", before.data.actual, after.data.actual, words: .amount),
            Row(writes: before.lostWrites, after.lostWrites),
            Row("To detect", before.timeToDetect, after.timeToDetect),
            Row("To decide", before.timeToDecide, after.timeToDecide),
            Row("To contain", before.timeToContain, after.timeToContain),
        ]
            + after.phases.map { phase in
                let was = before.phases.first { $0.id == phase.id }
                return Row("Phase \(phase.id.title)", was?.measure.actual, phase.measure.actual)
            }
    }

    private static func steps(
        _ before: [SessionFigures.Step], _ after: [SessionFigures.Step]
    ) -> [Row] {
        let times = Dictionary(before.map { ($0.id, $0.time) }) { first, _ in first }
        let both = after.compactMap {
            step -> (title: String, was: DrillDuration, now: DrillDuration)? in
            guard let was = times[step.id] ?? nil, let now = step.time else { return nil }
            return (step.title, was, now)
        }
        return both.map {
            (
                row: Row($0.title, $0.was, $0.now),
                size: ($0.now.rounded - $0.was.rounded).magnitude
            )
        }
        .filter { $0.size > .zero }.sorted { $0.size > $1.size }
        .prefix(Self.mostSteps).map(\.row)
    }
}

extension Activity {
    /// Whether less of it is better; a pause is nobody's doing.
    fileprivate var isCost: Bool { self != .paused }
}

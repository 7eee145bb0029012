import DrillSim

/// Wald's sequential probability ratio test of a chance against a target.
///
/// Looking at an interval after every run until it excludes the target is wrong far more often than
/// its level says; this test may be looked at after every run. It asks whether the chance is at
/// least `target + margin` or at most `target - margin`; for a chance between the two either answer
/// may come, and a plan that is that close is not decided by it. (Wald, Sequential Analysis, 1947.)
package struct SequentialTest: Hashable, Sendable {
    /// What the runs say so far.
    package enum Verdict: String, Hashable, Codable, Sendable {
        case met, missed
        /// More runs are needed.
        case open
    }

    /// The chance of either error at the borders of the margin.
    package static let error = 0.05
    /// Half the width of the zone of indifference, where it fits.
    ///
    /// Assumption.
    private static let widestMargin = 0.025

    package let target: Double
    /// Half the width of the zone of indifference.
    package let margin: Double
    package private(set) var verdict = Verdict.open
    /// How many runs it took to decide, or has taken so far.
    package private(set) var runs = 0
    private var evidence = 0.0
    private let forMet: Double
    private let forMissed: Double
    private let border: Double

    /// A test of a target between 0 and 1, both excluded.
    package init(target: Double) {
        self.target = target
        margin = min(Self.widestMargin, target / 2, (1 - target) / 2)
        let good = target + margin
        let bad = target - margin
        forMet = ExactMath.log(good / bad)
        forMissed = ExactMath.log((1 - good) / (1 - bad))
        border = ExactMath.log((1 - Self.error) / Self.error)
    }

    /// Takes in the next run, in the order of the runs; nothing changes once it has decided.
    package mutating func add(_ met: Bool) {
        guard verdict == .open else { return }
        runs += 1
        evidence += met ? forMet : forMissed
        if evidence >= border {
            verdict = .met
        } else if evidence <= -border {
            verdict = .missed
        }
    }
}

package import DrillEngine
package import DrillModel

/// A stretch of the drill that was spent on one thing.
package struct ActivitySpan: Hashable, Sendable {
    /// What the time was spent on, or waited for, beyond the activity itself.
    package enum Cause: Hashable, Sendable {
        /// Nothing had been noticed yet: no alert had fired.
        case unnoticed
        /// An alert had fired, and nobody had declared the incident.
        case undeclared
        case step(String)
        case approval(ApprovalRequest)
        /// An action outside the runbook.
        case freeAction(Invocation)
        case rollback(step: String)
        /// Every step was settled.
        case nothingLeft
        case pause
    }

    package var activity: Activity
    package var cause: Cause
    package var began: DrillTime
    /// The length of a pause is wall time: the exercise clock stands still meanwhile.
    package var length: DrillDuration

    /// When it was over on the exercise clock.
    package var ended: DrillTime {
        cause == .pause ? began : began + length
    }

    /// The part of the span that lies before an instant.
    func clipped(to end: DrillTime) -> DrillDuration {
        max(.zero, min(ended, end) - began)
    }
}

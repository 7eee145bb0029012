package import DrillEngine

/// How a session ended, as a list shows it; the events remain the truth.
package struct SessionSummary: Hashable, Sendable {
    package var outcome: Outcome
    /// RTA in milliseconds of drill time.
    package var recoveryMilliseconds: Int64?
    /// The wall clock at the end, in ms since 1970 (UTC).
    package var endedAt: Int64

    package init(outcome: Outcome, recoveryMilliseconds: Int64?, endedAt: Int64) {
        self.outcome = outcome
        self.recoveryMilliseconds = recoveryMilliseconds
        self.endedAt = endedAt
    }
}

package import DrillModel

/// Something that happened to the clocks themselves.
package struct ClockNote: Hashable, Sendable {
    /// What happened to the clocks.
    package enum Kind: String, Sendable, CaseIterable {
        /// The facilitator stopped the exercise clock.
        case paused
        /// No process drove the session.
        case interrupted
        /// The wall clock and the monotonic clock disagreed.
        case clockJumped = "clock_jumped"
    }

    package var kind: Kind
    package var at: DrillTime
    /// In wall time; `nil` for a pause that was not over.
    package var length: DrillDuration?
    package var by: String?

    /// The note as a sentence.
    package var sentence: String {
        let amount = length.map { Words.length($0) }
        switch kind {
        case .paused:
            let who = by ?? "the facilitator"
            return amount.map { "Paused for \($0) by \(who)." } ?? "Paused by \(who), not resumed."
        case .interrupted:
            return "No process drove the session for \(amount ?? "a while")."
        case .clockJumped:
            return "The wall clock and the monotonic clock differ by \(amount ?? "some time")."
        }
    }
}

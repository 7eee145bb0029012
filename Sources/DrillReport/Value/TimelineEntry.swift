package import DrillModel

/// A line of the timeline: something that mattered, in a sentence.
package struct TimelineEntry: Hashable, Sendable {
    /// Where a line comes from.
    package enum Source: String, Sendable, CaseIterable {
        /// The system and its monitoring.
        case system
        /// The plan or the facilitator.
        case exercise
        /// The people who take part.
        case people
        /// The rules: phases, clocks, the verdict.
        case record
    }

    package var at: DrillTime
    package var source: Source
    package var sentence: String
}

/// What should be seen in answer to an inject or in a phase; judged pass or fail.
package struct Expectation: Hashable, Codable, Sendable {
    /// How an expectation is judged where no person is needed for it.
    package enum Rule: Hashable, Codable, Sendable {
        /// The first step was completed before the second one began; open while that has not begun.
        case stepBefore(String, String)
        /// The step was completed, if given no later than this after T0.
        case stepDone(String, within: DrillDuration?)
        /// The step was not performed.
        case stepAvoided(String)
        /// The inject was answered within this time.
        case answered(String, within: DrillDuration)
        /// The condition held when the drill ended.
        case atEnd(Condition)
    }

    /// The metrics that it is judged by.
    package var metrics: [MetricID] {
        guard case .atEnd(let condition) = rule else { return [] }
        return condition.metrics
    }

    package var id: String
    /// What should be seen, in words.
    package var text: String
    package var phase: PhaseID?
    package var inject: String?
    /// `nil` leaves the judgement to the facilitator or the debrief.
    package var rule: Rule?
    /// What it costs when it is not seen, in a sentence.
    package var cost: String?

    package init(
        id: String,
        text: String,
        phase: PhaseID? = nil,
        inject: String? = nil,
        rule: Rule? = nil,
        cost: String? = nil
    ) {
        self.id = id
        self.text = text
        self.phase = phase
        self.inject = inject
        self.rule = rule
        self.cost = cost
    }
}

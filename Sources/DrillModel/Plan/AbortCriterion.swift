/// A condition that ends the drill.
package struct AbortCriterion: Hashable, Codable, Sendable {
    package var condition: Condition
    /// How long it must hold; `nil` means one moment is enough.
    package var holdFor: DrillDuration?
    package var reason: String

    package init(condition: Condition, holdFor: DrillDuration? = nil, reason: String) {
        self.condition = condition
        self.holdFor = holdFor
        self.reason = reason
    }
}

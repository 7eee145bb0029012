/// The targets with a number; an absent one is not an objective of the drill.
package struct Objectives: Hashable, Codable, Sendable {
    /// Recovery time objective: T0 → recovered.
    package var rto: DrillDuration?
    /// Recovery point objective: the age of the newest write that survives.
    package var rpo: DrillDuration?

    package init(rto: DrillDuration? = nil, rpo: DrillDuration? = nil) {
        self.rto = rto
        self.rpo = rpo
    }
}

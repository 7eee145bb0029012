package import DrillModel

/// When a phase was entered first and left last.
package struct PhaseRecord: Hashable, Sendable {
    package let id: PhaseID
    package var began: DrillTime
    package var ended: DrillTime?
    /// The session ended before the phase's steps were settled, which does not keep a target.
    package var isCutOff = false

    package init(id: PhaseID, began: DrillTime, ended: DrillTime? = nil) {
        self.id = id
        self.began = began
        self.ended = ended
    }

    /// The time from its beginning to its end, or to `now` while it lasts.
    package func elapsed(at now: DrillTime) -> DrillDuration {
        (ended ?? now) - began
    }
}

package import DrillModel

/// The watch over the recovery condition.
package struct Recovery: Hashable, Sendable {
    /// What is known of the recovery condition now.
    package var health = Truth.unknown
    /// When that was last another; `nil` while nothing is known of it.
    package var changedAt: DrillTime?
    /// Whether it has failed since T0: what never broke cannot recover.
    package var hasBroken = false
    /// Since when it has held without a break.
    package var healthySince: DrillTime?
    /// The first instant of the window that counts; `nil` until it is over, and again after a relapse.
    package var recoveredAt: DrillTime?
    /// Each relapse: the recovery that did not last, and when it ended.
    package var relapses: [Relapse] = []

    /// A recovery that did not last.
    package struct Relapse: Hashable, Sendable {
        package var recoveredAt: DrillTime
        package var relapsedAt: DrillTime

        package init(recoveredAt: DrillTime, relapsedAt: DrillTime) {
            self.recoveredAt = recoveredAt
            self.relapsedAt = relapsedAt
        }
    }
}

package import DrillModel

/// What has become of one inject of the plan.
package struct InjectRecord: Hashable, Sendable {
    package let id: String
    package var firedAt: DrillTime?
    /// The facilitator who fired it by hand.
    package var firedBy: String?
    /// The facilitator who keeps it from firing.
    package var heldBy: String?
    /// The facilitator who left it out of the session.
    package var leftOutBy: String?
    package var answeredAt: DrillTime?
    package var answer: String?

    /// Whether it fires by itself once it is due.
    package var isComing: Bool { firedAt == nil && heldBy == nil && leftOutBy == nil }

    package init(id: String) {
        self.id = id
    }
}

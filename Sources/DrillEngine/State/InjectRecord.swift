package import DrillModel

/// What has become of one inject of the plan.
package struct InjectRecord: Hashable, Sendable {
    package let id: String
    package var firedAt: DrillTime?
    /// The facilitator who fired it by hand.
    package var firedBy: String?
    package var answeredAt: DrillTime?
    package var answer: String?

    package init(id: String) {
        self.id = id
    }
}

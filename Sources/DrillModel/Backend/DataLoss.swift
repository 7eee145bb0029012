/// Acknowledged writes that do not exist in the recovered system.
package struct DataLoss: Hashable, Codable, Sendable {
    /// Acknowledged writes that are absent from the timeline in service.
    package var lostWrites: Int
    /// The seconds in which lost writes were acknowledged, added up: RPA.
    ///
    /// Time in which nothing was acknowledged does not count, so an outage between two losses adds
    /// nothing. It grows and shrinks with `lostWrites`.
    package var span: DrillDuration
    /// Nothing has been promoted yet: what would be lost if it were now.
    package var isAtRisk: Bool

    package init(lostWrites: Int, span: DrillDuration, isAtRisk: Bool = false) {
        self.lostWrites = lostWrites
        self.span = span
        self.isAtRisk = isAtRisk
    }

    /// Nothing lost.
    package static let none = DataLoss(lostWrites: 0, span: .zero)
}

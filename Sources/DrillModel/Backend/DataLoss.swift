/// Acknowledged writes that do not exist in the recovered system.
package struct DataLoss: Hashable, Codable, Sendable {
    /// Acknowledged writes that are absent from the timeline in service.
    package var lostWrites: Int
    /// From the newest write that survives to the newest acknowledged one that does not.
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

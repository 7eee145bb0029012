/// Acknowledged writes that do not exist in the recovered system.
package struct DataLoss: Hashable, Codable, Sendable {
    /// Acknowledged writes that are absent from the timeline in service.
    package var lostWrites: Int
    /// From the newest write that survives to the newest acknowledged one that does not.
    package var span: DrillDuration

    package init(lostWrites: Int, span: DrillDuration) {
        self.lostWrites = lostWrites
        self.span = span
    }

    /// Nothing lost.
    package static let none = DataLoss(lostWrites: 0, span: .zero)
}

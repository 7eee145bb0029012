/// What somebody in the estate can reach.
package struct RansomwareView: Hashable, Sendable {
    /// Whether any way in works.
    package var isInside: Bool
    /// Whether each vault can be asked to delete copies.
    package var reachesVault: [Bool]
    /// Whether each target can be reached and is whole.
    package var reachesWhole: [Bool]

    package init(isInside: Bool, reachesVault: [Bool], reachesWhole: [Bool]) {
        self.isInside = isInside
        self.reachesVault = reachesVault
        self.reachesWhole = reachesWhole
    }
}

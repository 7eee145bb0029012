/// When the system counts as recovered: all conditions, without a break, for the window.
package struct RecoveryCriterion: Hashable, Codable, Sendable {
    package var all: [Condition]
    package var holdFor: DrillDuration

    package init(all: [Condition], holdFor: DrillDuration) {
        self.all = all
        self.holdFor = holdFor
    }
}

/// The reading of a briefing.
package struct BriefingModel: Hashable, Sendable {
    package var contents: BriefingContents
    /// How many wrapped lines are above the top.
    package var scroll = 0
    /// Drill seconds a second, as chosen so far.
    package var speed: Double

    package init(_ contents: BriefingContents) {
        self.contents = contents
        speed = contents.speed
    }
}

/// The debrief as it goes on.
package struct DebriefModel: Hashable, Sendable {
    /// The expectation that is judged next.
    package var selected = 0
    /// How many lines of the page are above the top.
    package var scroll = 0

    package init() {}
}

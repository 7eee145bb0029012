/// How fast it works, in milliseconds, as drawn once for a seed.
package struct RansomwareTempo: Hashable, Sendable {
    /// Between two attempts to delete a copy.
    package var deletion: Int64
    /// From its beginning until the first server.
    package var firstAfter: Int64
    /// From one server to the next.
    package var stagger: Int64
    /// From noticing the response until it goes for everything.
    package var hurry: Int64
    /// From a way in that works again until it uses it.
    package var comeBack: Int64

    package init(
        deletion: Int64, firstAfter: Int64, stagger: Int64, hurry: Int64, comeBack: Int64
    ) {
        self.deletion = deletion
        self.firstAfter = firstAfter
        self.stagger = stagger
        self.hurry = hurry
        self.comeBack = comeBack
    }
}

extension RansomwareTempo {
    /// Draws the times that differ between seeds about their medians.
    init(_ setup: ComponentSetup) {
        self.init(
            deletion: setup.milliseconds("deletion_time"),
            firstAfter: setup.tempo("first_after", 0),
            stagger: setup.tempo("stagger", 1), hurry: setup.tempo("hurry", 2),
            comeBack: setup.tempo("come_back", 3))
    }
}

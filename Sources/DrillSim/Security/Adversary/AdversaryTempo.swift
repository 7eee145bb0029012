/// How fast the adversary works, in milliseconds, as drawn once for a seed.
package struct AdversaryTempo: Hashable, Sendable {
    /// From the first session until data leaves.
    package var recon: Int64
    /// For how long it collects before data leaves.
    package var staging: Int64
    /// From the first session until it makes a key of its own.
    package var keyAfter: Int64
    /// From the first session until it changes the function.
    package var functionAfter: Int64
    /// How often it tries each way in.
    package var heartbeat: Int64
    /// From a refused call until it has assumed the role again by an open way.
    package var reaction: Int64
    /// From noticing the response until its next step.
    package var hurry: Int64
    /// How long it lies low before it uses a hidden way.
    package var quiet: Int64

    package init(
        recon: Int64, staging: Int64 = 0, keyAfter: Int64, functionAfter: Int64, heartbeat: Int64,
        reaction: Int64, hurry: Int64, quiet: Int64
    ) {
        self.recon = recon
        self.staging = staging
        self.keyAfter = keyAfter
        self.functionAfter = functionAfter
        self.heartbeat = heartbeat
        self.reaction = reaction
        self.hurry = hurry
        self.quiet = quiet
    }
}

extension AdversaryTempo {
    /// Draws the times that differ between seeds about their medians; the others are as stated.
    init(_ setup: ComponentSetup) {
        self.init(
            recon: setup.tempo("recon", 0), staging: setup.tempo("staging", 6),
            keyAfter: setup.tempo("key_after", 1),
            functionAfter: setup.tempo("function_after", 2), heartbeat: setup.tempo("heartbeat", 3),
            reaction: setup.milliseconds("reaction"), hurry: setup.tempo("hurry", 4),
            quiet: setup.tempo("quiet", 5))
    }
}

import DrillEngine
package import DrillHistory

/// A corrective action of an earlier session of the drill that this session re-tested.
package struct ReportRetest: Hashable, Sendable {
    /// Its session and its number there.
    package var id: String
    /// The session in which it was entered.
    package var session: String
    package var action: String
    package var owner: String
    /// What exposed it: as the debrief holds it, and in words.
    package var exposedBy: String?
    package var exposure: String?
    /// Whether that passed this time.
    package var passed: Bool
    /// Whether the action is closed by it: what came to light live is not closed by a simulation.
    package var closes: Bool

    /// What a session says of an action; `nil` where it says nothing.
    package init?(_ action: ActionFollowUp, in session: String) {
        guard let retest = action.retests.first(where: { $0.session == session }) else {
            return nil
        }
        id = action.id
        self.session = action.origin.id
        self.action = action.recorded.action.action
        owner = action.recorded.action.owner
        exposedBy = action.recorded.action.exposedBy
        exposure = action.recorded.exposure
        passed = retest.passed
        closes = retest.passed && (retest.isLive || !action.origin.isLive)
    }

    /// How it stands by this session, in words.
    package var standing: String {
        if closes { return "closed here" }
        return passed ? "passed simulated; it is closed live" : "failed again"
    }
}

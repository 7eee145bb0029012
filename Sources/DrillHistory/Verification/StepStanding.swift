/// When a step of a runbook was last performed successfully, and whether that still says anything.
package struct StepStanding: Hashable, Sendable {
    /// Whether somebody has shown that the step works as it is written.
    package enum Verification: String, Codable, Sendable {
        case verified
        /// It was performed, and what it says has changed since.
        case changed
        case never
    }

    package var id: String
    package var title: String
    /// The last times of each kind, whatever the step said then.
    package var simulated: Performance?
    package var live: Performance?
    /// The last time that it was performed as it is written now.
    package var verified: Performance?

    /// Reads how a step stands off the sessions of its runbook.
    init(_ step: WrittenStep, in sessions: [PastSession]) {
        id = step.id
        title = step.title
        for session in sessions {
            guard let done = session.performed.first(where: { $0.id == step.id }) else { continue }
            let performance = Performance(
                session: session.id, on: done.on, by: done.by, isLive: session.isLive,
                isCurrent: done.content == step.content)
            if session.isLive {
                live = Self.later(live, performance)
            } else {
                simulated = Self.later(simulated, performance)
            }
            if performance.isCurrent { verified = Self.later(verified, performance) }
        }
    }

    private static func later(_ left: Performance?, _ right: Performance) -> Performance {
        guard let left, left.on > right.on else { return right }
        return left
    }

    package var verification: Verification {
        if verified != nil { return .verified }
        return simulated == nil && live == nil ? .never : .changed
    }
}

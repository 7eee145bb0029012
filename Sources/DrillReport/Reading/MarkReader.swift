import DrillEngine
import DrillModel

/// Picks out single instants that no state keeps.
struct MarkReader {
    /// The first alert from T0 on: one that fired before tells nothing of the disruption.
    private(set) var firstAlertAt: DrillTime?
    private(set) var abortRequest: (at: DrillTime, by: String, reason: String)?
    private(set) var rolledBackByHand: [Abort.ByHand] = []
    /// The steps whose approval somebody gave or refused.
    private(set) var answeredApprovals: Set<String> = []

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        switch timed.event {
        case .alertFired where state.disruptedAt != nil: firstAlertAt = firstAlertAt ?? timed.time
        case .abortRequested(let by, let reason):
            abortRequest = abortRequest ?? (timed.time, by, reason)
        case .rolledBackByHand(let step, let by):
            rolledBackByHand.append(Abort.ByHand(at: timed.time, step: step, by: by))
        case .approvalGranted(let id, _), .approvalRefused(let id, _, _):
            answeredApprovals.insert(id)
        default: break
        }
    }
}

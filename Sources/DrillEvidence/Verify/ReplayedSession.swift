import DrillEngine
import DrillModel

/// A session whose events were read and replayed.
struct ReplayedSession {
    var drill: Drill
    var info: SessionInfo
    var events: [TimedEvent]
    var state: DrillState
}

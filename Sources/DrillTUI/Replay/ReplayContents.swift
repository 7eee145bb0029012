package import DrillEngine
package import DrillModel

/// A recorded session, to be shown again.
package struct ReplayContents: Hashable, Sendable {
    package var id: String
    /// The drill as it was when the session began.
    package var drill: Drill
    /// Every event, in order.
    package var events: [TimedEvent]
    /// The wall clock when each event was recorded, in ms since 1970 (UTC).
    package var walls: [Int64]
    /// The wall clock at the beginning, in ms since 1970 (UTC).
    package var startedOn: Int64

    package init(
        id: String, drill: Drill, events: [TimedEvent], walls: [Int64], startedOn: Int64
    ) {
        self.id = id
        self.drill = drill
        self.events = events
        self.walls = walls
        self.startedOn = startedOn
    }
}

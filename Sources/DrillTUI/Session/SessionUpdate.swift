package import DrillEngine
package import DrillModel

/// How a session has gone on since the console heard of it last.
package struct SessionUpdate: Hashable, Sendable {
    package var state: DrillState
    /// What has happened since the last update, in order.
    package var newEvents: [TimedEvent]
    /// The exercise clock now.
    package var now: DrillTime
    /// Drill seconds a second.
    package var speed: Double
    /// What was written to the journal last, in words; `nil` leaves the line as it is.
    package var savedNote: String?

    package init(
        state: DrillState,
        newEvents: [TimedEvent] = [],
        now: DrillTime,
        speed: Double,
        savedNote: String? = nil
    ) {
        self.state = state
        self.newEvents = newEvents
        self.now = now
        self.speed = speed
        self.savedNote = savedNote
    }
}

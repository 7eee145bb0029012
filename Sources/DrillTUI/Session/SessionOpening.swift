package import DrillEngine
package import DrillModel

/// A session as it is when the console opens it.
package struct SessionOpening: Hashable, Sendable {
    package var id: String
    package var state: DrillState
    /// Every event until now.
    package var events: [TimedEvent]
    /// The exercise clock now.
    package var now: DrillTime
    /// Drill seconds a second.
    package var speed: Double
    /// Whether it is only shown again.
    package var isReplay: Bool
    /// The wall clock at the beginning, in ms since 1970 (UTC); business days count from it.
    package var startedOn: Int64
    /// What the operator can do to the system outside the runbook.
    package var actions: [AvailableAction]

    package init(
        id: String,
        state: DrillState,
        events: [TimedEvent],
        now: DrillTime,
        speed: Double,
        isReplay: Bool = false,
        startedOn: Int64 = 0,
        actions: [AvailableAction] = []
    ) {
        self.id = id
        self.state = state
        self.events = events
        self.now = now
        self.speed = speed
        self.isReplay = isReplay
        self.startedOn = startedOn
        self.actions = actions
    }
}

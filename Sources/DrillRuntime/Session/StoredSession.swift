package import DrillEngine
package import DrillJournal
import DrillModel

/// A session as the journal has it, replayed.
package struct StoredSession {
    package let header: SessionHeader
    /// The events as they are kept.
    package let sealed: [SealedEvent]
    package let events: [TimedEvent]
    package let state: DrillState

    init(
        header: SessionHeader, drill: Drill, sealed: [SealedEvent], events: [TimedEvent]
    ) {
        self.header = header
        self.sealed = sealed
        self.events = events
        state = DrillState.replay(drill, events)
    }

    /// Makes the calls again that the session made, at the same times.
    ///
    /// What happened at one instant happened between two steps of the backend, so it is only
    /// advanced where time has passed.
    func repeatCalls(on backend: inout any Backend) {
        var now = DrillTime(milliseconds: -1)
        for timed in events {
            if timed.time > now {
                while !backend.advance(to: timed.time).isEmpty {}
                now = timed.time
            }
            timed.event.carryOut(on: &backend, of: state.drill.plan)
        }
    }

    /// The wall clock at the last event, in ms since 1970 (UTC).
    package var lastWall: Int64 { sealed.last?.wall ?? header.startedAt }
}

package import DrillEngine
package import DrillJournal
import DrillModel

/// A session as the journal has it, replayed.
package struct StoredSession {
    package let header: SessionHeader
    package let records: [JournalRecord]
    package let events: [TimedEvent]
    package let state: DrillState

    init(header: SessionHeader, drill: Drill, records: [JournalRecord]) {
        self.header = header
        self.records = records
        events = records.map(\.event)
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
    package var lastWall: Int64 { records.last?.wall ?? header.startedAt }
}

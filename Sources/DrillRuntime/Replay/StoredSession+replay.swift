import DrillEngine
import DrillModel
import DrillJournal
package import DrillTUI

extension StoredSession {
    /// The session as a replay shows it.
    package var replay: ReplayContents {
        ReplayContents(
            id: header.id, drill: state.drill, events: events, walls: sealed.map(\.wall),
            startedOn: header.startedAt)
    }
}

extension ConsoleServices {
    /// A recorded session to be watched.
    func replay(_ session: String) throws -> ReplayContents {
        try sessions.read(session).replay
    }
}

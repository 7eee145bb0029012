import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel

extension Sessions {
    /// What every session that has ended tells.
    ///
    /// - Returns: the sessions, oldest first; those that cannot be read stand by themselves.
    /// - Throws: a `JournalError` when the journal itself cannot be read.
    package func past() throws -> Past {
        var remembered = memory.map(RememberedPast.init(file:)) ?? RememberedPast()
        var past = Past(sessions: [])
        var known: [String: Drill] = [:]
        for header in try store.sessions() where header.summary != nil {
            let count = try store.eventCount(of: header.id)
            if let session = remembered.session(header.id, events: count) {
                past.sessions.append(session)
                continue
            }
            do {
                let stored = try read(header.id, knowing: known[header.drill])
                known[header.drill] = stored.state.drill
                guard let session = stored.past else { continue }
                remembered.keep(session, events: stored.events.count)
                past.sessions.append(session)
            } catch {
                past.unreadable.append((header.id, "\(error)"))
            }
        }
        past.sessions.sort(by: PastSession.isOlder)
        if let memory { remembered.write(to: memory) }
        return past
    }
}

extension StoredSession {
    /// What the session tells those who look at many; `nil` until it has ended.
    var past: PastSession? {
        PastSession(
            id: header.id, startedOn: header.startedAt, state: state,
            events: zip(events, sealed).lazy.map { (event: $0.event, wall: $1.wall) })
    }
}

package import DrillEngine
import Synchronization

/// The event store in memory, for runs whose journal nobody wants to keep and for tests.
package final class MemoryEventStore: EventStore {
    private struct Contents {
        var headers: [SessionHeader] = []
        var events: [String: [SealedEvent]] = [:]
    }

    private let contents = Mutex(Contents())

    package init() {}

    package func create(
        _ session: SessionHeader, with events: [TimedEvent]
    ) throws(JournalError) {
        contents.withLock {
            $0.headers.append(session)
            $0.events[session.id] = []
        }
        try append(events, to: session.id, after: 0, wall: session.startedAt, summary: nil)
    }

    package func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64,
        summary: SessionSummary?
    ) throws(JournalError) {
        let bodies = try encode(events)
        let found = contents.withLock { contents -> Int? in
            guard let known = contents.events[session] else { return nil }
            guard known.count == count else { return known.count }
            let origin = HashChain.origin(of: session)
            contents.events[session] = bodies.reduce(into: known) { events, body in
                let previous = events.last?.hash ?? origin
                events.append(
                    SealedEvent(
                        sequence: events.count + 1, wall: wall, body: body,
                        hash: HashChain.link(previous, wall: wall, body: body)))
            }
            if let summary, let index = contents.headers.firstIndex(where: { $0.id == session }) {
                contents.headers[index].summary = summary
            }
            return count
        }
        guard let found else { throw .unknownSession(session) }
        guard found == count else {
            throw .conflict(session: session, expected: count, found: found)
        }
    }

    private func encode(_ events: [TimedEvent]) throws(JournalError) -> [[UInt8]] {
        do {
            return try events.map(EventCoding.encode)
        } catch {
            throw .cannotWrite(path: "memory", reason: "\(error)")
        }
    }

    package func sealedEvents(of session: String) throws(JournalError) -> [SealedEvent] {
        guard let events = contents.withLock({ $0.events[session] }) else {
            throw .unknownSession(session)
        }
        return events
    }

    package func sessions() throws(JournalError) -> [SessionHeader] {
        contents.withLock { contents in
            contents.headers.sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) }
        }
    }

    package func header(of session: String) throws(JournalError) -> SessionHeader? {
        contents.withLock { $0.headers.first { $0.id == session } }
    }
}

package import DrillEngine
import Synchronization

/// The event store in memory, for runs whose journal nobody wants to keep and for tests.
package final class MemoryEventStore: EventStore {
    private struct Contents {
        var headers: [SessionHeader] = []
        var records: [String: [JournalRecord]] = [:]
    }

    private let contents = Mutex(Contents())

    package init() {}

    package func create(_ session: SessionHeader) throws(JournalError) {
        contents.withLock {
            $0.headers.append(session)
            $0.records[session.id] = []
        }
    }

    package func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64
    ) throws(JournalError) {
        var bodies: [[UInt8]] = []
        do {
            for event in events { bodies.append(try EventCoding.encode(event)) }
        } catch {
            throw .cannotWrite(path: "memory", reason: "\(error)")
        }
        let found = contents.withLock { contents -> Int? in
            guard var records = contents.records[session] else { return nil }
            guard records.count == count else { return records.count }
            var link = records.last?.hash ?? HashChain.origin(of: session)
            for (event, body) in zip(events, bodies) {
                link = HashChain.link(link, wall: wall, body: body)
                records.append(
                    JournalRecord(
                        sequence: records.count + 1, event: event, wall: wall, body: body,
                        hash: link))
            }
            contents.records[session] = records
            return count
        }
        guard let found else { throw .unknownSession(session) }
        guard found == count else {
            throw .conflict(session: session, expected: count, found: found)
        }
    }

    package func records(of session: String) throws(JournalError) -> [JournalRecord] {
        guard let records = contents.withLock({ $0.records[session] }) else {
            throw .unknownSession(session)
        }
        return records
    }

    package func sessions() throws(JournalError) -> [SessionHeader] {
        contents.withLock { contents in
            contents.headers.sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) }
        }
    }

    package func setSummary(
        _ summary: SessionSummary, of session: String
    ) throws(JournalError) {
        contents.withLock { contents in
            guard let index = contents.headers.firstIndex(where: { $0.id == session }) else {
                return
            }
            contents.headers[index].summary = summary
        }
    }
}

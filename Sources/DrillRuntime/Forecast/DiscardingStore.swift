import DrillEngine
import DrillJournal

/// A store for sessions that nobody will read again: it keeps nothing.
struct DiscardingStore: EventStore {
    func create(_ session: SessionHeader, with events: [TimedEvent]) throws(JournalError) {}

    func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64,
        summary: SessionSummary?
    ) throws(JournalError) {}

    func sealedEvents(of session: String) throws(JournalError) -> [SealedEvent] {
        throw .unknownSession(session)
    }

    func sessions() throws(JournalError) -> [SessionHeader] { [] }

    func header(of session: String) throws(JournalError) -> SessionHeader? { nil }
}

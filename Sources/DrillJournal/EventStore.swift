package import DrillEngine

/// Where the events of sessions are kept, in order and for good.
///
/// Appending is optimistic: it names the number of events that the writer believes to be there, so
/// that two writers can never interleave.
package protocol EventStore: Sendable {
    /// Begins a session with its first events, all of them or none.
    func create(_ session: SessionHeader, with events: [TimedEvent]) throws(JournalError)

    /// Adds events; they are durable when the call returns, all of them or none.
    ///
    /// - Parameters:
    ///   - events: what happened, in order.
    ///   - session: the session's id.
    ///   - count: the number of events that the session has so far.
    ///   - wall: the wall clock now, in ms since 1970 (UTC).
    ///   - summary: how the session ended, where these events end it, so that lists need not
    ///     replay it.
    /// - Throws: `conflict` when the session has another number of events.
    func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64,
        summary: SessionSummary?
    ) throws(JournalError)

    /// The events of a session in order, exactly as they are kept, whether they can be read or not.
    func sealedEvents(of session: String) throws(JournalError) -> [SealedEvent]

    /// How many events a session has.
    func eventCount(of session: String) throws(JournalError) -> Int

    /// Every session, newest first.
    func sessions() throws(JournalError) -> [SessionHeader]

    /// The header of a session; `nil` where there is no such session.
    func header(of session: String) throws(JournalError) -> SessionHeader?
}

extension EventStore {
    /// Counts them by reading them, where a store knows no shorter way.
    package func eventCount(of session: String) throws(JournalError) -> Int {
        try sealedEvents(of: session).count
    }

    /// Adds events that do not end the session.
    package func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64
    ) throws(JournalError) {
        try append(events, to: session, after: count, wall: wall, summary: nil)
    }
}

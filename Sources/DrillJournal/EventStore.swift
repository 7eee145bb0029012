package import DrillEngine

/// Where the events of sessions are kept, in order and for good.
///
/// Appending is optimistic: it names the number of events that the writer believes to be there, so
/// that two writers can never interleave.
package protocol EventStore: Sendable {
    /// Begins a session that has no events yet.
    func create(_ session: SessionHeader) throws(JournalError)

    /// Adds events; they are durable when the call returns, all of them or none.
    ///
    /// - Parameters:
    ///   - events: what happened, in order.
    ///   - session: the session's id.
    ///   - count: the number of events that the session has so far.
    ///   - wall: the wall clock now, in ms since 1970 (UTC).
    /// - Throws: `conflict` when the session has another number of events.
    func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64
    ) throws(JournalError)

    /// The events of a session, in order, with their place in the chain.
    func records(of session: String) throws(JournalError) -> [JournalRecord]

    /// Every session, newest first.
    func sessions() throws(JournalError) -> [SessionHeader]

    /// Notes how a session ended, so that lists need not replay it.
    func setSummary(_ summary: SessionSummary, of session: String) throws(JournalError)
}

package import DrillJournal

/// What there is to be checked of a session, from the journal or from a file.
package struct SessionEvidence: Sendable {
    /// What is said of the session beside its events; `nil` where a file's header is damaged.
    var session: SessionHeader?
    var events: [SealedEvent]
    /// `nil` for a session of the journal, which says nothing of its chain beside the chain itself.
    var file: EvidenceFile?

    /// A session of the journal.
    package init(_ session: SessionHeader, _ events: [SealedEvent]) {
        self.session = session
        self.events = events
    }

    /// A session in a file.
    package init(_ file: EvidenceFile) {
        session = file.header?.sessionHeader
        events = file.events
        self.file = file
    }
}

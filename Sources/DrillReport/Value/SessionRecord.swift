/// What the shell knows of a session beside its events: its name, the wall clock and the evidence.
package struct SessionRecord: Hashable, Sendable {
    package var id: String
    /// The wall-clock instant of the beginning, in ms since 1970-01-01 (UTC).
    package var startedAt: Int64
    /// The wall-clock instant of the end, in ms since 1970-01-01 (UTC); `nil` while it has not ended.
    package var endedAt: Int64?
    /// The version of the program that recorded the session.
    package var toolVersion: String
    package var evidence: Evidence

    package init(
        id: String,
        startedAt: Int64,
        endedAt: Int64?,
        toolVersion: String,
        evidence: Evidence
    ) {
        self.id = id
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.toolVersion = toolVersion
        self.evidence = evidence
    }
}

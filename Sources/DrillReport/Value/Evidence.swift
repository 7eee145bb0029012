/// What the figures of a report can be checked against; digests and hashes are in hexadecimal.
package struct Evidence: Hashable, Sendable {
    /// The number of events in the session's hash chain.
    package var events: Int
    /// The hash of the newest event: the head of the chain.
    package var head: String
    /// The digest of the session's events as a replay makes them; `nil` where none was made.
    package var replayDigest: String?
    package var planDigest: String
    package var runbookDigest: String
    /// `nil` for a drill without a simulated system.
    package var systemDigest: String?

    package init(
        events: Int,
        head: String,
        replayDigest: String? = nil,
        planDigest: String,
        runbookDigest: String,
        systemDigest: String?
    ) {
        self.events = events
        self.head = head
        self.replayDigest = replayDigest
        self.planDigest = planDigest
        self.runbookDigest = runbookDigest
        self.systemDigest = systemDigest
    }
}

package import DrillModel

/// What a list of sessions shows without reading their events.
package struct SessionHeader: Hashable, Sendable {
    /// Unique and sortable by time: `20261121-013000-k3vq`.
    package var id: String
    package var drill: String
    package var title: String
    package var `operator`: String
    /// What the session is exercised on; `nil` where the list does not know.
    package var backend: BackendKind?
    /// The wall clock at the beginning, in ms since 1970 (UTC).
    package var startedAt: Int64
    /// `nil` until somebody has noted how it ended.
    package var summary: SessionSummary?

    package init(
        id: String,
        drill: String,
        title: String,
        operator: String,
        backend: BackendKind? = nil,
        startedAt: Int64,
        summary: SessionSummary? = nil
    ) {
        self.id = id
        self.drill = drill
        self.title = title
        self.operator = `operator`
        self.backend = backend
        self.startedAt = startedAt
        self.summary = summary
    }
}

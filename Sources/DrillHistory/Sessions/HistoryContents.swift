/// The sessions of one drill.
package struct HistoryContents: Hashable, Sendable {
    /// The drill's title.
    package var title: String
    /// Newest first.
    package var sessions: [HistoryEntry]

    package init(title: String, sessions: [HistoryEntry]) {
        self.title = title
        self.sessions = sessions
    }
}

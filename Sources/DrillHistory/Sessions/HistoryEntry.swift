/// One session in the history of its drill.
package struct HistoryEntry: Hashable, Sendable {
    /// What can be said of a session.
    package enum Reading: Hashable, Sendable {
        case figures(SessionFigures)
        /// Why it cannot be read, in words.
        case unreadable(String)
    }

    package var id: String
    package var `operator`: String
    /// The wall clock at the beginning, in ms since 1970 (UTC).
    package var startedOn: Int64
    package var reading: Reading

    package init(id: String, operator: String, startedOn: Int64, reading: Reading) {
        self.id = id
        self.operator = `operator`
        self.startedOn = startedOn
        self.reading = reading
    }

    /// What was measured; `nil` for a session that cannot be read.
    package var figures: SessionFigures? {
        if case .figures(let figures) = reading { figures } else { nil }
    }
}

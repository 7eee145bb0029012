package import DrillHistory

/// The history of a drill as it is being looked through.
package struct HistoryModel: Hashable, Sendable {
    package let contents: HistoryContents
    /// The place of the selected session, the newest first.
    package var selected = 0
    /// The ids of the sessions that are to be compared, at most two.
    package var marked: [String] = []
    /// The place of the topmost of `trends` that is in view.
    package var firstTrend = 0
    /// The comparison that is read in place of the list.
    package var comparison: SessionComparison?
    /// How many lines of the comparison are above the top.
    package var scroll = 0

    package init(_ contents: HistoryContents) {
        self.contents = contents
    }

    /// The session that the keys act on.
    package var chosen: HistoryEntry? {
        selected < contents.sessions.count ? contents.sessions[selected] : nil
    }

    /// What went how from session to session, of the kind of the newest.
    package var trends: [Trend] {
        let newest = contents.sessions.lazy.compactMap(\.figures).first
        return newest.map { Trend.all(of: contents.sessions, on: $0.backend) } ?? []
    }

    /// The two sessions that would be compared, the earlier first: both that are marked, the marked
    /// one and the selected one, or the selected one and the one before it.
    var pair: (earlier: HistoryEntry, later: HistoryEntry)? {
        let sessions = contents.sessions
        var places = marked.compactMap { id in sessions.firstIndex { $0.id == id } }
        if places.count < 2, !places.contains(selected) { places.append(selected) }
        if places.count < 2, marked.isEmpty { places.append(selected + 1) }
        guard places.count == 2, let newer = places.min(), let older = places.max(),
            older < sessions.count
        else { return nil }
        return (sessions[older], sessions[newer])
    }
}

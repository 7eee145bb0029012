package import DrillHistory

/// Every session that has ended, for looking across them.
package struct Past {
    package var sessions: [PastSession]
    /// The sessions that cannot be read, and so count for nothing, each with the reason.
    package var unreadable: [(session: String, reason: String)] = []

    package init(sessions: [PastSession]) {
        self.sessions = sessions
    }

    /// What became of every corrective action, oldest first.
    package var actions: [ActionFollowUp] { ActionFollowUp.all(in: sessions) }
}

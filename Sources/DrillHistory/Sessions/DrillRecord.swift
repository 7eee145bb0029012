/// Everything that is known of a drill from its sessions.
package struct DrillRecord: Hashable, Sendable {
    package var id: String
    /// Its title and its sessions, the newest first.
    package var history: HistoryContents
    package var people: PeopleRisk
    /// The corrective actions of its sessions, the most pressing first.
    package var actions: [ActionFollowUp]
    /// How it stands against its cadence, in words; `nil` for a drill without one, or without a file.
    package var due: String?

    package init(
        id: String, history: HistoryContents, people: PeopleRisk, actions: [ActionFollowUp] = [],
        due: String? = nil
    ) {
        self.id = id
        self.history = history
        self.people = people
        self.actions = actions
        self.due = due
    }
}

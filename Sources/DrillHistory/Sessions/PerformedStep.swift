/// A step that was completed in a session.
package struct PerformedStep: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
    /// Who did it.
    package var by: String
    /// Whether that is somebody, and not a part that the program plays.
    package var isByPerson: Bool
    /// The wall clock when it was completed, in ms since 1970 (UTC).
    package var on: Int64
    /// What the step said then.
    package var content: StepContent

    package init(
        id: String, title: String, by: String, isByPerson: Bool, on wall: Int64,
        content: StepContent
    ) {
        self.id = id
        self.title = title
        self.by = by
        self.isByPerson = isByPerson
        on = wall
        self.content = content
    }
}

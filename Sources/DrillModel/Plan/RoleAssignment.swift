/// Somebody on the drill's roster.
///
/// In a solo rehearsal the plan also says how he or she answers.
package struct RoleAssignment: Hashable, Codable, Sendable {
    package var role: Role
    package var name: String
    /// How long this person takes to answer a request for approval; `nil` means nobody is reached.
    package var answersAfter: DrillDuration?

    package init(role: Role, name: String, answersAfter: DrillDuration? = nil) {
        self.role = role
        self.name = name
        self.answersAfter = answersAfter
    }
}

package import DrillModel

/// A request for leave to go on.
package struct ApprovalRequest: Hashable, Codable, Sendable {
    /// The step that needs the approval.
    package var step: String
    package var by: String
    package var role: Role
    /// Who on the roster holds the role; `nil` when nobody does.
    package var of: String?
    /// When a simulated colleague answers; `nil` when nobody is reached.
    package var answerDue: DrillTime?

    package init(step: String, by: String, role: Role, of: String?, answerDue: DrillTime?) {
        self.step = step
        self.by = by
        self.role = role
        self.of = of
        self.answerDue = answerDue
    }
}

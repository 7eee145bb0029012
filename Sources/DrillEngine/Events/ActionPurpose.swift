/// Why an action was performed.
package enum ActionPurpose: Hashable, Codable, Sendable {
    /// The runbook's step with this id asks for it.
    case step(id: String)
    /// The rollback of a step.
    case rollback(step: String)
    /// The operator chose it outside the runbook.
    case free

    /// The step that it is done or undone for.
    package var step: String? {
        switch self {
        case .step(let id), .rollback(let id): id
        case .free: nil
        }
    }
}

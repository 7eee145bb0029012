/// What a step asks of the operator.
package enum StepKind: String, Codable, Sendable, CaseIterable {
    /// Something to do outside Muster, confirmed when done.
    case manual
    /// A condition that must come true.
    case check
    /// A shell command of the runbook.
    case command
    /// Something done to the simulated system.
    case action
    /// A choice that decides which step comes next.
    case decision
    /// Leave that somebody else has to give.
    case approval
    /// A message to people.
    case communicate
    /// Time that has to pass, or a condition to wait for.
    case wait

    /// Whether only a person can do it and say that it is done.
    package var isUpToAPerson: Bool {
        switch self {
        case .manual, .command, .decision, .communicate: true
        case .check, .action, .approval, .wait: false
        }
    }
}

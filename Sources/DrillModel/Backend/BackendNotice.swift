/// Something that a backend reports on its own.
package enum BackendNotice: Hashable, Sendable {
    case alertFired(Alert)
    case alertResolved(name: String)
    case actionFinished(ActionID, ActionOutcome)
    /// A line of the system's own log that the operator would see.
    case remark(component: ComponentRef, text: String)
    /// Output of a command: valid text without control characters but tab and newline, and without
    /// secrets.
    case commandPrinted(CommandID, String)
    case commandFinished(CommandID, CommandResult)
    /// A source of metrics or alerts stopped answering, or answers again where `reason` is `nil`.
    case sourceChanged(name: String, reason: String?)
    /// The disruption took effect other than by an inject or a command: T0.
    case disrupted
    /// Monitoring has another value than before: what hangs on it can be dated to this instant.
    case looked
}

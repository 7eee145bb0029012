/// Something that a backend reports on its own.
package enum BackendNotice: Hashable, Sendable {
    case alertFired(Alert)
    case alertResolved(name: String)
    case actionFinished(ActionID, ActionOutcome)
    /// A line of the system's own log that the operator would see.
    case remark(component: ComponentRef, text: String)
}

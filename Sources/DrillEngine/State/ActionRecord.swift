package import DrillModel

/// An action that was performed on the system.
package struct ActionRecord: Hashable, Sendable {
    package let id: ActionID
    package let action: Invocation
    package let by: String
    package let purpose: ActionPurpose
    package let began: DrillTime
    package var ended: DrillTime?
    /// `nil` while it runs.
    package var outcome: ActionOutcome?
}

package import DrillModel

/// What has become of one step of the runbook.
package struct StepRecord: Hashable, Sendable {
    /// How far a step has come.
    package enum Status: String, Codable, Sendable {
        case pending, active, completed, failed, skipped, bypassed

        /// Whether the operator has nothing more to do with the step.
        package var isSettled: Bool {
            self == .completed || self == .skipped || self == .bypassed
        }
    }

    package let id: String
    package let phase: PhaseID
    package let kind: StepKind
    package var status = Status.pending
    /// When it became the next thing to do.
    package var reached: DrillTime?
    /// When it was begun last; work that only a person does begins when it is reached.
    package var began: DrillTime?
    /// When it was completed, failed, skipped or bypassed last.
    package var ended: DrillTime?
    package var by: String?
    /// The note of the operator, the reason of a failure or skip, or the choice taken.
    package var note: String?
    /// How often it was begun.
    package var attempts = 0
    /// Since when the condition of a check or wait has held.
    package var heldSince: DrillTime?
    /// The open request of an approval, newest first.
    package var approval: ApprovalRequest?

    package init(id: String, phase: PhaseID, kind: StepKind) {
        self.id = id
        self.phase = phase
        self.kind = kind
    }
}

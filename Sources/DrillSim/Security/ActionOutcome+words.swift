import DrillModel

extension ActionOutcome {
    /// An action that was done, and what came of it.
    static func done(_ message: String) -> ActionOutcome {
        ActionOutcome(succeeded: true, message: message)
    }
}

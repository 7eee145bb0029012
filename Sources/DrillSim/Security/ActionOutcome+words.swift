import DrillModel

extension ActionOutcome {
    /// An action that was done, and what came of it.
    static func done(_ message: String) -> ActionOutcome {
        ActionOutcome(succeeded: true, message: message)
    }

    /// A change of an account that was asked for too fast.
    static let throttled = ActionOutcome(
        succeeded: false, message: "The call was throttled and nothing has changed. Repeat it.")
}

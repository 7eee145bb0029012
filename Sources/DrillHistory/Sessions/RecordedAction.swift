package import DrillEngine

/// A corrective action as a debrief holds it.
package struct RecordedAction: Hashable, Codable, Sendable {
    /// Its number among the entries of the debrief.
    package var number: Int
    package var action: CorrectiveAction
    /// What exposed it, in the words of the drill; `nil` where nothing is named.
    package var exposure: String?
    /// The wall clock when it was entered, in ms since 1970 (UTC).
    package var enteredOn: Int64

    package init(number: Int, action: CorrectiveAction, exposure: String?, enteredOn: Int64) {
        self.number = number
        self.action = action
        self.exposure = exposure
        self.enteredOn = enteredOn
    }
}

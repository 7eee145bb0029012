package import DrillEngine

/// What is said of a session that has been left: how it stands, and how to go on with it.
package struct Farewell: Sendable {
    /// What a command needs besides, to find the session: ` --home DIR`, or nothing.
    private let arguments: String

    package init(arguments: String = "") {
        self.arguments = arguments
    }

    /// Words for whoever has left the session.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - outcome: how it stands.
    ///   - options: what the command takes for going on in the same way, such as ` --plain`.
    /// - Returns: one line each.
    package func lines(_ id: String, _ outcome: Outcome, options: String = "") -> [String] {
        guard outcome != .interrupted else {
            return ["Left. `muster resume \(id)\(options)\(arguments)` goes on from here."]
        }
        return [
            "Left. `muster resume \(id)\(options)\(arguments)` goes on with the debrief.",
            "`muster patch \(id)\(arguments)` proposes changes to the runbook.",
        ]
    }
}

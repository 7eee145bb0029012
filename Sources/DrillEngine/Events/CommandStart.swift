package import DrillModel

/// A command that is begun.
package struct CommandStart: Hashable, Codable, Sendable {
    package var run: CommandRun
    package var purpose: ActionPurpose
    /// The place of the command among those of its step, from 0.
    package var block: Int
    package var by: String
    /// What was answered to the questions that the command asked, by variable or placeholder.
    package var answers: [String: String]

    package init(
        run: CommandRun, purpose: ActionPurpose, block: Int = 0, by: String,
        answers: [String: String] = [:]
    ) {
        self.run = run
        self.purpose = purpose
        self.block = block
        self.by = by
        self.answers = answers
    }
}

/// A level-2 heading of a runbook with what stands under it, in document order.
package struct RunbookSection: Hashable, Codable, Sendable {
    /// The phase that the heading names, by its own name or a well-known synonym.
    package var phase: PhaseID?
    /// The heading; empty for what stands before the first heading.
    package var title: String
    /// The Markdown of the section that belongs to no step.
    package var prose: String
    package var steps: [RunbookStep]
    /// Runnable blocks that belong to no step.
    package var commands: [CommandBlock]
    package var position: SourcePosition

    package init(
        phase: PhaseID? = nil,
        title: String,
        prose: String = "",
        steps: [RunbookStep] = [],
        commands: [CommandBlock] = [],
        position: SourcePosition = SourcePosition(line: 1, column: 1)
    ) {
        self.phase = phase
        self.title = title
        self.prose = prose
        self.steps = steps
        self.commands = commands
        self.position = position
    }
}

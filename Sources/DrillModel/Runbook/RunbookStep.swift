/// One entry of a runbook.
package struct RunbookStep: Hashable, Codable, Sendable {
    /// A choice of a decision, and the step at which the drill goes on when it is taken.
    package struct Choice: Hashable, Codable, Sendable {
        package var label: String
        package var next: String

        package init(label: String, next: String) {
            self.label = label
            self.next = next
        }
    }

    /// What undoes a step.
    package enum Rollback: Hashable, Codable, Sendable {
        case action(Invocation)
        /// A command for a shell; in a simulation a person says that it is done.
        case command(String)
        /// Something that only a person can do.
        case manual(String)

        /// Whether Muster can perform it on a backend; else a person has to.
        package func isPerformed(on backend: BackendKind) -> Bool {
            switch self {
            case .action: backend == .simulated
            case .command: backend == .live
            case .manual: false
            }
        }
    }

    /// Unique in its runbook; from the annotation, or made from the title.
    package var id: String
    package var title: String
    /// The Markdown of the step without its `muster` block and its command blocks.
    package var prose: String
    package var kind: StepKind
    package var commands: [CommandBlock]
    package var owner: Role?
    /// How long the step is expected to take.
    package var expected: DrillDuration?
    package var action: Invocation?
    package var check: Check?
    package var choices: [Choice]
    package var approver: Role?
    package var rollback: Rollback?
    /// The command that undoes the step on a live system, where `rollback` is an action.
    package var liveRollback: String?
    /// There is no way back, so the operator is asked twice.
    package var isIrreversible: Bool
    /// Completing the step is T0 of a live drill.
    package var disrupts: Bool
    /// Completing the step is the decision that starts recovery.
    package var decides: Bool
    /// Completing the step declares the incident.
    package var declares: Bool
    /// The step may be skipped without a reason and its failure does not stop the phase.
    package var isOptional: Bool
    package var position: SourcePosition

    package init(
        id: String,
        title: String,
        prose: String = "",
        kind: StepKind = .manual,
        commands: [CommandBlock] = [],
        owner: Role? = nil,
        expected: DrillDuration? = nil,
        action: Invocation? = nil,
        check: Check? = nil,
        choices: [Choice] = [],
        approver: Role? = nil,
        rollback: Rollback? = nil,
        liveRollback: String? = nil,
        isIrreversible: Bool = false,
        disrupts: Bool = false,
        decides: Bool = false,
        declares: Bool = false,
        isOptional: Bool = false,
        position: SourcePosition = SourcePosition(line: 1, column: 1)
    ) {
        self.id = id
        self.title = title
        self.prose = prose
        self.kind = kind
        self.commands = commands
        self.owner = owner
        self.expected = expected
        self.action = action
        self.check = check
        self.choices = choices
        self.approver = approver
        self.rollback = rollback
        self.liveRollback = liveRollback
        self.isIrreversible = isIrreversible
        self.disrupts = disrupts
        self.decides = decides
        self.declares = declares
        self.isOptional = isOptional
        self.position = position
    }
}

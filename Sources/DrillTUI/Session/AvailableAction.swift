package import DrillModel

/// Something that the operator can do to the system outside the runbook.
package struct AvailableAction: Hashable, Sendable {
    /// The verb on its target, with every argument that has a default.
    package var template: Invocation
    /// What it does, with its side effects.
    package var help: String
    /// The arguments that it takes, in words; empty for none.
    package var argumentHelp: String
    package var isIrreversible: Bool

    package init(
        template: Invocation, help: String, argumentHelp: String = "", isIrreversible: Bool = false
    ) {
        self.template = template
        self.help = help
        self.argumentHelp = argumentHelp
        self.isIrreversible = isIrreversible
    }
}

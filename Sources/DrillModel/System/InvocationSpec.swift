/// An action or a fault that a component knows.
package struct InvocationSpec: Hashable, Sendable {
    package var verb: String
    package var arguments: [ParameterSpec]
    /// What it does, with its side effects, as an operator should know them.
    package var help: String
    package var isIrreversible: Bool

    package init(
        _ verb: String,
        _ arguments: [ParameterSpec] = [],
        irreversible: Bool = false,
        _ help: String
    ) {
        self.verb = verb
        self.arguments = arguments
        self.isIrreversible = irreversible
        self.help = help
    }
}

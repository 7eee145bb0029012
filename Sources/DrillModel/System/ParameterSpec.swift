/// A parameter of a component, or an argument of an action or fault.
package struct ParameterSpec: Hashable, Sendable {
    /// What a parameter holds.
    package enum ValueType: Hashable, Sendable {
        case quantity(Quantity.Unit)
        case flag
        case text
        case choice([String])
        /// A component of one of these kinds; empty for any.
        case component(kinds: [String])
        case components(kinds: [String])
    }

    package var name: String
    package var type: ValueType
    /// What holds where a file says nothing; `nil` makes the parameter required or, if optional, absent.
    package var defaultValue: ParameterValue?
    package var isRequired: Bool
    /// What it means and, for a default, its source.
    package var help: String

    package init(
        _ name: String,
        _ type: ValueType,
        default defaultValue: ParameterValue? = nil,
        required isRequired: Bool = false,
        _ help: String
    ) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
        self.isRequired = isRequired
        self.help = help
    }
}

/// A live environment with the values of its variables, ready to be looked at.
package struct LiveConnection: Hashable, Sendable {
    /// A variable that has no value where one is needed.
    package struct MissingValue: Error, Hashable, CustomStringConvertible {
        package var name: String
        /// The environment variable that would give it.
        package var source: String?

        package var description: String {
            source.map { "\(name) has no value: set the environment variable \($0)" }
                ?? "\(name) has no value"
        }
    }

    /// The environment, with values in the places of `${NAME}`.
    package let environment: LiveEnvironment
    /// The values of all variables that have one, secrets included.
    package let values: [String: String]

    /// Looks up the variables of an environment.
    ///
    /// - Parameters:
    ///   - environment: as the plan has it.
    ///   - variable: gives the value of a variable of the program's environment.
    /// - Throws: `MissingValue` for a secret, or for a variable that nobody is asked for.
    package init(
        _ environment: LiveEnvironment, reading variable: (String) -> String?
    ) throws(MissingValue) {
        var values: [String: String] = [:]
        for declared in environment.variables {
            if let value = declared.source.flatMap(variable) ?? declared.value {
                values[declared.name] = value
            } else if declared.prompt == nil {
                throw MissingValue(name: declared.name, source: declared.source)
            }
        }
        self.values = values
        self.environment = environment.filled(values)
    }

    /// The values that may never be shown.
    package var secrets: [String] {
        environment.variables.filter(\.isSecret).compactMap { values[$0.name] }
            .filter { !$0.isEmpty }
    }

    /// The values that a session may record.
    package var recorded: [String: String] {
        let hidden = environment.variables.filter(\.isSecret).map(\.name)
        return values.filter { !hidden.contains($0.key) }
    }
}

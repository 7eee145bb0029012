/// A live environment with the values of its variables, ready to be looked at.
package struct LiveConnection: Hashable, Sendable {
    /// The variables that have no value where one is needed.
    package struct MissingValues: Error, Hashable, CustomStringConvertible {
        package var variables: [EnvironmentVariable]

        package init(variables: [EnvironmentVariable]) {
            self.variables = variables
        }

        package var description: String {
            let names = variables.map { $0.source ?? $0.name }.joined(separator: ", ")
            return variables.count == 1
                ? "the live environment needs the environment variable \(names)"
                : "the live environment needs the environment variables \(names)"
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
    /// - Throws: `MissingValues` for variables that nobody is asked for.
    package init(
        _ environment: LiveEnvironment, reading variable: (String) -> String?
    ) throws(MissingValues) {
        var values: [String: String] = [:]
        var missing: [EnvironmentVariable] = []
        for declared in environment.variables {
            if let value = declared.source.flatMap(variable) ?? declared.value {
                values[declared.name] = value
            } else if declared.prompt == nil {
                missing.append(declared)
            }
        }
        guard missing.isEmpty else { throw MissingValues(variables: missing) }
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

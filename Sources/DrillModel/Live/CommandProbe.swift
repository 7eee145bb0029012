/// A command whose outcome is a number.
package struct CommandProbe: Hashable, Codable, Sendable {
    /// What the number is.
    package enum Measure: Hashable, Codable, Sendable {
        /// The number that is all of standard output; unknown when the command fails.
        case number
        /// The number at a path of the JSON on standard output.
        case json(JSONPath)
        /// The exit status itself.
        case exitStatus
    }

    /// A script for the shell of the environment's commands.
    package var script: String
    package var measures: Measure
    package var timeout: DrillDuration

    package init(
        script: String, measures: Measure = .number,
        timeout: DrillDuration = ProbeDefaults.timeout
    ) {
        self.script = script
        self.measures = measures
        self.timeout = timeout
    }
}

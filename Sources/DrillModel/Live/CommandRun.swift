/// A shell command as a session runs it.
package struct CommandRun: Hashable, Codable, Sendable {
    /// The script as it stands in the runbook, with placeholders filled in; no secret is in it.
    package var script: String
    /// The variables that it uses with their values; a secret's is `nil`.
    package var variables: [String: String?]
    /// Where it runs, if its fence says so; relative to the directory of the environment's commands.
    package var directory: String?
    package var timeout: DrillDuration

    package init(
        script: String, variables: [String: String?] = [:], directory: String? = nil,
        timeout: DrillDuration
    ) {
        self.script = script
        self.variables = variables
        self.directory = directory
        self.timeout = timeout
    }
}

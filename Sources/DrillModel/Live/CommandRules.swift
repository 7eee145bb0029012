/// The limits under which commands of a live drill run.
package struct CommandRules: Hashable, Codable, Sendable {
    package var timeout: DrillDuration
    /// How many bytes of a command's output are kept; what is beyond is counted.
    package var outputLimit: Int
    /// The shell that gets a script with `-c`.
    package var shell: String
    /// Where commands run, relative to the plan's folder; the folder itself where it is `nil`.
    package var directory: String?

    package init(
        timeout: DrillDuration = .minutes(5), outputLimit: Int = 65_536,
        shell: String = "bash", directory: String? = nil
    ) {
        self.timeout = timeout
        self.outputLimit = outputLimit
        self.shell = shell
        self.directory = directory
    }
}

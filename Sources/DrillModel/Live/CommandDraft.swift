/// A command before it runs: what has to be asked first, and what will be run, in full.
///
/// A shell gets the values of variables as its environment, so what is in quotes stays in quotes.
/// Placeholders such as `<pod>` are no words of a shell: the answers stand in their places.
package struct CommandDraft: Hashable, Sendable {
    /// Something that the command needs and nothing has given yet.
    package struct Question: Hashable, Sendable {
        /// The variable, or the placeholder with its brackets.
        package var name: String
        package var text: String
    }

    private let script: String
    private let directory: String?
    private let timeout: DrillDuration
    private let variables: [EnvironmentVariable]
    private let values: [String: String]

    /// Drafts a script.
    ///
    /// - Parameters:
    ///   - script: what a shell is to be given.
    ///   - directory: where it runs, if it says so itself.
    ///   - environment: whose rules and variables hold.
    ///   - values: what is known of variables and placeholders; no secret.
    package init(
        script: String, directory: String? = nil, in environment: LiveEnvironment,
        knowing values: [String: String]
    ) {
        self.script = script
        self.directory = directory
        self.values = values
        timeout = environment.commands.timeout
        let words = ShellWords(script)
        variables = environment.variables.filter { words.variables.contains($0.name) }
    }

    /// Drafts a command of a runbook.
    package init(
        _ command: CommandBlock, in environment: LiveEnvironment, knowing values: [String: String]
    ) {
        self.init(
            script: command.script, directory: command.attributes["cwd"], in: environment,
            knowing: values)
    }

    /// What has to be asked before it can run, in the order of the script's variables.
    package var questions: [Question] {
        let unknown = variables.filter { !$0.isSecret && values[$0.name] == nil }
            .map { Question(name: $0.name, text: $0.prompt ?? "The value of \($0.name)?") }
        let placeholders = ShellWords(script).placeholders.filter { values[$0] == nil }
        return unknown + placeholders.map { Question(name: $0, text: "What stands for \($0)?") }
    }

    /// The script with its variables replaced for a reader; secrets are covered.
    package var expanded: String {
        var shown = values
        for variable in variables where variable.isSecret {
            shown[variable.name] = Self.cover
        }
        return ShellWords(filled).expanded(with: shown)
    }

    /// What stands for a secret.
    package static let cover = "••••••"

    /// The command as a session runs and records it.
    package var run: CommandRun {
        var used: [String: String?] = [:]
        for variable in variables {
            used.updateValue(variable.isSecret ? nil : values[variable.name], forKey: variable.name)
        }
        return CommandRun(
            script: filled, variables: used, directory: directory, timeout: timeout)
    }

    /// The script with the answers in the places of the placeholders, each as one word.
    private var filled: String {
        ShellWords(script).filled(values)
    }
}

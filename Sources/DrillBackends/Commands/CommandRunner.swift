package import DrillModel
import Subprocess
import SystemPackage

/// Runs shell scripts so that nothing of them stays, and nothing that they print does harm.
///
/// A script runs in a session of its own without a terminal; its standard input is empty, its
/// output and errors come in the order in which they were written. See the article
/// <doc:HowCommandsAreRun>.
package struct CommandRunner: Sendable {
    /// What becomes of processes that a script leaves when it ends by itself.
    package enum Leavings: Sendable {
        /// All of them are ended.
        case end
        /// Those that have made a session of their own stay, as a service does that was started.
        case keepServices
    }

    /// How long a process has between SIGTERM and SIGKILL.
    package static let grace = DrillDuration.seconds(3)

    package var rules: CommandRules
    /// Where scripts run whose directory is not absolute.
    package var directory: String
    /// What scripts find in their environment besides Muster's own.
    package var variables: [String: String]
    /// What is masked in everything that they print.
    package var secrets: [String]
    private let clock: any LiveClock

    package init(
        rules: CommandRules = CommandRules(), directory: String,
        variables: [String: String] = [:], secrets: [String] = [],
        clock: any LiveClock = MachineClock()
    ) {
        self.rules = rules
        self.directory = directory
        self.variables = variables
        self.secrets = secrets
        self.clock = clock
    }

    /// Runs a script to its end.
    ///
    /// Cancelling the task stops it, with everything that it has started.
    ///
    /// - Parameters:
    ///   - run: the script with its limits.
    ///   - leavings: what becomes of what it leaves.
    ///   - printed: gets the text that it prints, fit to be shown.
    /// - Returns: how it ended.
    package func run(
        _ run: CommandRun, leavings: Leavings = .end,
        printed: @escaping @Sendable (String) -> Void
    ) async -> CommandResult {
        do {
            let (result, report) = try await supervise(run, leavings, .together, printed)
            if case let remarks = report.remarks, !remarks.isEmpty { printed(remarks) }
            return result
        } catch {
            return CommandResult(.notStarted(reason: "\(error)"))
        }
    }

    /// Runs a script for what it prints on its standard output.
    ///
    /// - Parameter run: the script with its limits.
    /// - Returns: how it ended, its output up to the limit, and the beginning of its errors.
    func ask(_ run: CommandRun) async -> (result: CommandResult, output: String, errors: String) {
        let collected = CollectedText()
        do {
            let (result, report) = try await supervise(run, .end, .apart) { text in
                collected.add(text)
            }
            let errors = OutputText.line(report.errors, without: secrets)
            return (result, collected.text, errors)
        } catch {
            return (CommandResult(.notStarted(reason: "\(error)")), "", "")
        }
    }

    /// Where the errors of a script go.
    private enum Errors {
        case together
        case apart
    }

    private func supervise(
        _ run: CommandRun, _ leavings: Leavings, _ errors: Errors,
        _ printed: @escaping @Sendable (String) -> Void
    ) async throws -> (CommandResult, SupervisorReport) {
        let command = try SupervisedCommand(
            keeping: CommandOutput(limit: rules.outputLimit, secrets: secrets), printed: printed)
        let arguments = supervisorArguments(run, leavings, errors)
        // Not a child of this task: when that is cancelled, the supervisor has work to do.
        let process = Task {
            try await command.start(arguments, environment: environment(of: run))
        }
        let limit = Task {
            try await clock.sleep(until: clock.monotonic + run.timeout.milliseconds)
            command.end(.timedOut)
        }
        defer { limit.cancel() }
        return try await withTaskCancellationHandler {
            try await process.value
            let outcome = await command.reader.finish()
            let ending = command.ending(outcome.report)
            return (
                CommandResult(ending, omittedBytes: outcome.omittedBytes), outcome.report
            )
        } onCancel: {
            command.end(.stopped)
        }
    }

    private func supervisorArguments(
        _ run: CommandRun, _ leavings: Leavings, _ errors: Errors
    ) -> [String] {
        let place = FilePath(directory).pushing(FilePath(rules.directory ?? ""))
            .pushing(FilePath(run.directory ?? ""))
        return [
            String(Self.grace.milliseconds),
            leavings == .end ? SupervisedCommand.end : SupervisedCommand.keep,
            errors == .together ? SupervisedCommand.together : SupervisedCommand.apart,
            place.string,
        ] + Shell(rules.shell).arguments(for: run.script)
    }

    private func environment(of run: CommandRun) -> Environment {
        var values: [Environment.Key: String?] = [:]
        for (name, value) in variables { values[Environment.Key(stringLiteral: name)] = value }
        for (name, value) in run.variables {
            if let value { values[Environment.Key(stringLiteral: name)] = value }
        }
        return .inherit.updating(values)
    }
}

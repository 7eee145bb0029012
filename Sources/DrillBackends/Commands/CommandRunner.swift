package import DrillModel
import Subprocess
import Synchronization
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
    package func run(
        _ run: CommandRun, leavings: Leavings = .end,
        printed: @escaping @Sendable (String) -> Void
    ) async -> CommandResult {
        do {
            return try await supervise(run, leavings, printed)
        } catch {
            return CommandResult(.notStarted(reason: "\(error)"))
        }
    }

    private func supervise(
        _ run: CommandRun, _ leavings: Leavings, _ printed: @escaping @Sendable (String) -> Void
    ) async throws -> CommandResult {
        let command = try SupervisedCommand(
            keeping: CommandOutput(limit: rules.outputLimit, secrets: secrets), printed: printed)
        let arguments = supervisorArguments(run, leavings)
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
            let (report, omittedBytes) = await command.reader.finish()
            if case let remarks = report.remarks, !remarks.isEmpty { printed(remarks) }
            return CommandResult(command.ending(report), omittedBytes: omittedBytes)
        } onCancel: {
            command.end(.stopped)
        }
    }

    private func supervisorArguments(_ run: CommandRun, _ leavings: Leavings) -> [String] {
        let place = FilePath(directory).pushing(FilePath(rules.directory ?? ""))
            .pushing(FilePath(run.directory ?? ""))
        return [
            String(Self.grace.milliseconds),
            leavings == .end ? SupervisedCommand.end : SupervisedCommand.keep,
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

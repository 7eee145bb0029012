import CSupervisor
import DrillModel
import Subprocess
import Synchronization
import SystemPackage

/// A command below its supervisor, with the three pipes between that and us.
final class SupervisedCommand: Sendable {
    static let keep = SUPERVISOR_KEEP
    static let end = SUPERVISOR_END
    static let together = SUPERVISOR_TOGETHER
    static let apart = SUPERVISOR_APART

    let reader: CommandReader
    private let output: CommandPipe
    private let report: CommandPipe
    /// The supervisor ends everything when this one ends.
    private let lifeline: CommandPipe
    private let state = Mutex(State())

    private struct State {
        var isHeld = true
        /// Why we have ended it.
        var reason: CommandResult.Ending?
    }

    /// - Throws: an `Errno` where no more files can be open.
    init(keeping text: CommandOutput, printed: @escaping @Sendable (String) -> Void) throws {
        output = try CommandPipe()
        report = try CommandPipe()
        lifeline = try CommandPipe()
        try output.neverBlock()
        try report.neverBlock()
        reader = try CommandReader(
            output: output.reading, report: report.reading, keeping: text, printed: printed)
    }

    deinit {
        letGo()
    }

    /// Starts this program again as the supervisor, and comes back when it has ended.
    func start(_ arguments: [String], environment: Environment) async throws {
        var options = PlatformOptions()
        options.createSession = true
        _ = try await Subprocess.run(
            .path("/proc/self/exe"),
            arguments: Arguments(
                executablePathOverride: SUPERVISOR_NAME, remainingValues: arguments),
            environment: environment,
            platformOptions: options,
            input: .fileDescriptor(lifeline.reading, closeAfterSpawningProcess: true),
            output: .fileDescriptor(output.writing, closeAfterSpawningProcess: true),
            error: .fileDescriptor(report.writing, closeAfterSpawningProcess: true))
    }

    /// Takes it down with everything that it has started.
    func end(_ reason: CommandResult.Ending) {
        state.withLock { $0.reason = $0.reason ?? reason }
        letGo()
    }

    private func letGo() {
        let isHeld = state.withLock { state in
            defer { state.isHeld = false }
            return state.isHeld
        }
        if isHeld { try? lifeline.writing.close() }
    }

    /// How it ended, as its supervisor tells.
    func ending(_ report: SupervisorReport) -> CommandResult.Ending {
        let reason = state.withLock { $0.reason }
        if let ending = report.ending, !report.wasEnded || reason == nil { return ending }
        return reason ?? .notStarted(reason: "its supervisor was killed")
    }
}

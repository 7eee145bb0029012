import CSupervisor
import Synchronization
import SystemPackage

/// Reads what a command prints and what its supervisor tells, until the supervisor is gone.
///
/// A process that keeps the output open does not hold it up. It has a thread of its own, because
/// reading waits; sources of Dispatch crashed when many commands came and went at the same time.
final class CommandReader: Sendable {
    /// How long a line may wait for its end before what there is of it is shown, in milliseconds.
    private static let patience: Int32 = 500
    /// The largest pipe that an ordinary user may have is 1 MiB.
    private static let mostReadsAtEnd = 16

    /// What came of it.
    struct Outcome: Sendable {
        var report: SupervisorReport
        var omittedBytes: Int
    }

    private enum State {
        case reading
        case awaited(CheckedContinuation<Outcome, Never>)
        case over(Outcome)
    }

    private let output: FileDescriptor
    private let report: FileDescriptor
    private let text: CommandOutput
    private let printed: @Sendable (String) -> Void
    private let state = Mutex(State.reading)

    /// Owns both ends from now on.
    ///
    /// - Throws: an `Errno` where no thread is left.
    init(
        output: FileDescriptor, report: FileDescriptor, keeping text: CommandOutput,
        printed: @escaping @Sendable (String) -> Void
    ) throws {
        self.output = output
        self.report = report
        self.text = text
        self.printed = printed
        let context = unsafe Unmanaged.passRetained(self)
        let error = unsafe supervisor_thread(
            { context in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<CommandReader>.fromOpaque(context).takeRetainedValue().follow()
            }, context.toOpaque())
        guard error != 0 else { return }
        unsafe context.release()
        throw Errno(rawValue: error)
    }

    /// Comes back when the supervisor is gone and everything is read.
    func finish() async -> Outcome {
        await withCheckedContinuation { continuation in
            let known = state.withLock { state -> Outcome? in
                if case .over(let outcome) = state { return outcome }
                state = .awaited(continuation)
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    /// Reads until the report ends, on a thread of its own.
    private func follow() {
        var text = text
        var told: [UInt8] = []
        var isOpen = true
        while true {
            let ready = supervisor_wait(
                isOpen ? output.rawValue : -1, report.rawValue,
                text.isWaiting ? Self.patience : -1)
            if ready == 0 { show(text.flush()) }
            if ready & Int32(SUPERVISOR_OUTPUT.rawValue) != 0 { isOpen = read(into: &text) }
            guard ready & Int32(SUPERVISOR_REPORT.rawValue) != 0 else { continue }
            let bytes = report.readAvailable() ?? []
            if bytes.isEmpty { break }
            told += bytes
        }
        // All that is in the pipe, which is everything where nobody has it open any more.
        for _ in 0..<Self.mostReadsAtEnd where isOpen { isOpen = read(into: &text, isLast: true) }
        end(text, told)
    }

    /// Whether more may come; at the end only what is there counts.
    private func read(into text: inout CommandOutput, isLast: Bool = false) -> Bool {
        guard let bytes = output.readAvailable() else { return !isLast }
        show(text.take(bytes))
        return !bytes.isEmpty
    }

    private func end(_ text: CommandOutput, _ told: [UInt8]) {
        var text = text
        let (rest, omittedBytes) = text.finish()
        show(rest)
        try? output.close()
        try? report.close()
        let outcome = Outcome(
            report: SupervisorReport(String(decoding: told, as: UTF8.self)),
            omittedBytes: omittedBytes)
        let waiting = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
            defer { state = .over(outcome) }
            if case .awaited(let continuation) = state { return continuation }
            return nil
        }
        waiting?.resume(returning: outcome)
    }

    private func show(_ text: String) {
        if !text.isEmpty { printed(text) }
    }
}

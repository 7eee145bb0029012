@unsafe @preconcurrency import Dispatch
import Synchronization
import SystemPackage

/// Reads what a command prints and what its supervisor tells, until the supervisor is gone.
///
/// A process that keeps the output open does not hold it up.
final class CommandReader: Sendable {
    /// How long a line may wait for its end before what there is of it is shown.
    private static let patience = DispatchTimeInterval.milliseconds(500)

    private struct State {
        var output: CommandOutput
        var report: [UInt8] = []
        var omittedBytes = 0
        /// Goes up with everything that is read.
        var reads = 0
        var finished: CheckedContinuation<Void, Never>?
        var hasFinished = false
    }

    private let output: FileDescriptor
    private let report: FileDescriptor
    private let printed: @Sendable (String) -> Void
    private let queue = DispatchQueue(label: "muster.command")
    private let state: Mutex<State>
    private let sources: Mutex<[any DispatchSourceRead]> = Mutex([])

    /// Owns both ends from now on.
    init(
        output: FileDescriptor, report: FileDescriptor, keeping text: CommandOutput,
        printed: @escaping @Sendable (String) -> Void
    ) {
        self.output = output
        self.report = report
        self.printed = printed
        state = Mutex(State(output: text))
        watch(output) { $0.readOutput() }
        watch(report) { $0.readReport() }
    }

    /// Comes back when the supervisor is gone and everything is read.
    func finish() async -> (report: SupervisorReport, omittedBytes: Int) {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.hasFinished { state.finished = continuation }
                return state.hasFinished
            }
            if isOver { continuation.resume() }
        }
        return state.withLock { state in
            let text = String(decoding: state.report, as: UTF8.self)
            return (SupervisorReport(text), state.omittedBytes)
        }
    }

    private func watch(
        _ descriptor: FileDescriptor, _ read: @escaping @Sendable (CommandReader) -> Void
    ) {
        let source = DispatchSource.makeReadSource(
            fileDescriptor: descriptor.rawValue, queue: queue)
        source.setEventHandler { read(self) }
        source.setCancelHandler { try? descriptor.close() }
        sources.withLock { $0.append(source) }
        source.activate()
    }

    private func readOutput() {
        guard let bytes = output.readAvailable() else { return }
        guard !bytes.isEmpty else { return stopWatching(at: 0) }
        take(bytes)
    }

    private func take(_ bytes: [UInt8]) {
        let (text, read) = state.withLock { state in
            state.reads += 1
            return (state.output.take(bytes), state.reads)
        }
        show(text)
        queue.asyncAfter(deadline: .now() + Self.patience) { self.flush(unlessReadAfter: read) }
    }

    private func flush(unlessReadAfter read: Int) {
        show(state.withLock { $0.reads == read && !$0.hasFinished ? $0.output.flush() : "" })
    }

    private func readReport() {
        guard let bytes = report.readAvailable() else { return }
        guard bytes.isEmpty else { return state.withLock { $0.report += bytes } }
        readRest()
        stopWatching(at: 0)
        stopWatching(at: 1)
        let (text, waiting) = state.withLock { state in
            let (text, omitted) = state.output.finish()
            state.omittedBytes = omitted
            state.hasFinished = true
            return (text, state.finished)
        }
        show(text)
        waiting?.resume()
    }

    /// Takes what is in the pipe, which is all where nobody has it open any more.
    private func readRest() {
        for _ in 0..<Self.mostReadsAtEnd {
            guard let bytes = output.readAvailable(), !bytes.isEmpty else { return }
            take(bytes)
        }
    }

    /// The largest pipe that an ordinary user may have is 1 MiB.
    private static let mostReadsAtEnd = 16

    private func stopWatching(at index: Int) {
        sources.withLock { $0[index].cancel() }
    }

    private func show(_ text: String) {
        if !text.isEmpty { printed(text) }
    }
}

import DrillModel
import DrillRuntime
import Synchronization

/// The line that says how many runs are done and how long the rest will take.
final class ForecastProgress: Sendable {
    /// Milliseconds between two lines.
    private static let every: Int64 = 200

    private let clock = SystemClock()
    private let began: Int64
    private let state: Mutex<(line: ProgressLine, shownAt: Int64)>

    init() {
        began = clock.monotonic
        state = Mutex((ProgressLine(), 0))
    }

    func show(_ what: String, _ done: Int, of all: Int) {
        let now = clock.monotonic
        state.withLock { state in
            guard done > 0, now - state.shownAt >= Self.every else { return }
            state.shownAt = now
            let left = (now - began) * Int64(all - done) / Int64(done)
            let words = DrillDuration(milliseconds: left).words
            state.line.show("\(what)\(done) of \(all) runs, \(words) left")
        }
    }

    func clear() {
        state.withLock { $0.line.clear() }
    }
}

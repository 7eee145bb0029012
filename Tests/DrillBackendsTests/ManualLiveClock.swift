import DrillBackends
import Synchronization

/// A clock that stands still until it is told to go on, and knows who sleeps by it.
final class ManualLiveClock: LiveClock {
    fileprivate struct Sleeper {
        var until: Int64
        var continuation: CheckedContinuation<Void, any Error>
    }

    fileprivate struct State {
        var now: Int64 = 1_000_000
        var lastID = 0
        var sleepers: [Int: Sleeper] = [:]
        var wanted: (count: Int, waiter: CheckedContinuation<Void, Never>)?
        var waits: [Int64] = []
    }

    private let state = Mutex(State())

    var monotonic: Int64 { state.withLock { $0.now } }

    /// The instants that a thread was held for.
    var waits: [Int64] { state.withLock { $0.waits } }

    func sleep(until instant: Int64) async throws {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let satisfied = state.withLock { state -> CheckedContinuation<Void, Never>? in
                    state.sleepers[id] = Sleeper(until: instant, continuation: continuation)
                    return state.takeSatisfied()
                }
                satisfied?.resume()
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Time passes at once for whoever holds a thread.
    func wait(until instant: Int64) {
        state.withLock { state in
            state.waits.append(instant)
            state.now = max(state.now, instant)
        }
    }

    /// Comes back when that many sleep.
    func sleepers(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let satisfied = state.withLock { state -> CheckedContinuation<Void, Never>? in
                state.wanted = (count, continuation)
                return state.takeSatisfied()
            }
            satisfied?.resume()
        }
    }

    /// Lets time pass, and wakes whoever slept for it.
    func advance(milliseconds: Int64) {
        let awake = state.withLock { state in
            state.now += milliseconds
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in awake { continuation.resume() }
    }

    private func cancel(_ id: Int) {
        state.withLock { $0.sleepers.removeValue(forKey: id) }?
            .continuation.resume(throwing: CancellationError())
    }
}

extension ManualLiveClock.State {
    fileprivate mutating func takeSatisfied() -> CheckedContinuation<Void, Never>? {
        guard let wanted, sleepers.count >= wanted.count else { return nil }
        self.wanted = nil
        return wanted.waiter
    }
}

import Synchronization

/// Clocks that stand still until they are told to go on, for tests and for runs without a person.
package final class ManualClock: RuntimeClock {
    private let now: Mutex<(monotonic: Int64, wall: Int64)>

    package init(wall: Int64) {
        now = Mutex((0, wall))
    }

    package var monotonic: Int64 { now.withLock { $0.monotonic } }

    package var wall: Int64 { now.withLock { $0.wall } }

    /// Lets both clocks go on.
    package func advance(milliseconds: Int64) {
        now.withLock {
            $0.monotonic += milliseconds
            $0.wall += milliseconds
        }
    }

    /// Sets the wall clock alone, as an administrator or a machine that slept would.
    package func jump(milliseconds: Int64) {
        now.withLock { $0.wall += milliseconds }
    }
}

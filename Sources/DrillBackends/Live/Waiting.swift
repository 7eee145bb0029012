import Dispatch
import Synchronization

/// Holds the calling thread until something asynchronous is done.
///
/// - Parameter body: what is done; it must not need the calling thread.
/// - Returns: what it gives.
func waiting<Value: Sendable>(for body: @escaping @Sendable () async -> Value) -> Value {
    let result = Slot<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        let value = await body()
        result.value.withLock { $0 = value }
        done.signal()
    }
    done.wait()
    guard let value = result.value.withLock({ $0 }) else { preconditionFailure("set before") }
    return value
}

/// Where a task leaves its result.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}

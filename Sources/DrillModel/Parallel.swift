import Dispatch
import Synchronization

/// Does independent work on all cores.
package enum Parallel {
    /// The results of `work` for 0..<count, in that order.
    package static func map<Result: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Slots<Result>(count)
        DispatchQueue.concurrentPerform(iterations: count) { results.set($0, work($0)) }
        return results.all
    }

    /// A place for each result.
    private final class Slots<Result: Sendable>: Sendable {
        private let slots: Mutex<[Result?]>

        init(_ count: Int) {
            slots = Mutex(Array(repeating: nil, count: count))
        }

        func set(_ index: Int, _ result: Result) {
            slots.withLock { $0[index] = result }
        }

        var all: [Result] { slots.withLock { $0.compactMap(\.self) } }
    }
}

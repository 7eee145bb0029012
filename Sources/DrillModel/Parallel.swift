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

    /// The results of two pieces of work.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(first: First?, second: Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 {
                let result = first()
                results.withLock { $0.first = result }
            } else {
                let result = second()
                results.withLock { $0.second = result }
            }
        }
        guard case (let first?, let second?) = results.withLock({ $0 }) else {
            preconditionFailure("both have been done")
        }
        return (first, second)
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

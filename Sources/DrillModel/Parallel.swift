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

    /// The results of two pieces of work, on two cores where there are two.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Mutex<First?>(nil)
        let other = Mutex<Second?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 {
                let result = first()
                one.withLock { $0 = result }
            } else {
                let result = second()
                other.withLock { $0 = result }
            }
        }
        guard let result = one.withLock(\.self), let otherResult = other.withLock(\.self) else {
            preconditionFailure("both pieces of work have been done")
        }
        return (result, otherResult)
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

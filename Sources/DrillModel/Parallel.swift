import Dispatch
import Foundation
import Synchronization

/// Does independent work on all cores.
///
/// On threads that end with the work: the pool of Dispatch, once begun, wakes up every second for good,
/// and a console that waits for a key should not wake up at all.
package enum Parallel {
    /// Calls `body` with 0..<count, on so many threads at once; returns when all calls have.
    ///
    /// Where a thread cannot be had, the others do its work.
    ///
    /// - Parameters:
    ///   - count: how often `body` is called.
    ///   - threads: how many threads there are, this one included; one for each core by default.
    ///   - body: the work, given its number.
    package static func forEach(
        _ count: Int, threads: Int? = nil, _ body: @escaping @Sendable (Int) -> Void
    ) {
        let crew = Crew(count, body)
        if count > 1 {
            let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
            for _ in 1..<max(1, min(count, threads)) { Thread.detachNewThread { crew.work() } }
        }
        crew.work()
        crew.wait()
    }

    /// The results of `work` for 0..<count, in that order.
    package static func map<Result: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Slots<Result>(count)
        forEach(count) { results.set($0, work($0)) }
        return results.all
    }

    /// The results of two pieces of work, on two cores where there are two.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
    ) -> (First, Second) {
        let one = Slots<First>(1)
        let other = Slots<Second>(1)
        forEach(2, threads: 2) { number in
            if number == 0 { one.set(0, first()) } else { other.set(0, second()) }
        }
        return (one.all[0], other.all[0])
    }

    /// The threads that share some work.
    private final class Crew: Sendable {
        private let count: Int
        private let body: @Sendable (Int) -> Void
        private let next = Atomic(0)
        private let done = DispatchSemaphore(value: 0)

        init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.body = body
        }

        /// Does what nobody has begun, until there is no more.
        func work() {
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                body(number)
                done.signal()
            }
        }

        /// Waits until all of the work is done.
        func wait() {
            for _ in 0..<count { done.wait() }
        }
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

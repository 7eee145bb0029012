import DrillContent
import DrillModel
import Synchronization

/// Makes many runs on several threads, so that the sum does not depend on who made which.
package struct RunPool: Sendable {
    /// How many runs a thread takes at once.
    private static let chunk = 8

    /// How many threads there are.
    package let workers: Int
    /// Asked between chunks; true leaves the rest.
    private let shouldStop: @Sendable () -> Bool
    /// Called after each chunk with the runs that are done and all of them.
    private let progress: @Sendable (Int, Int) -> Void

    package init(
        workers: Int,
        shouldStop: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        self.workers = max(1, workers)
        self.shouldStop = shouldStop
        self.progress = progress
    }

    /// A sum that can be made in parts.
    protocol Sum: Sendable {
        mutating func absorb(_ other: Self)
    }

    /// What the threads share.
    private final class Shared<Total: Sum>: Sendable {
        let next = Atomic<Int>(0)
        let total: Mutex<(sum: Total, done: Int, failure: (any Error)?)>

        init(_ empty: Total) {
            total = Mutex((empty, 0, nil))
        }
    }

    /// Adds up runs.
    ///
    /// - Parameters:
    ///   - runs: the numbers of the runs.
    ///   - drill: the drill; each thread reads a copy of its own, because threads that count
    ///     references to the same texts wait for each other.
    ///   - empty: the sum of no runs.
    ///   - add: makes one run and adds it.
    /// - Returns: the sum; of fewer runs when it was stopped.
    /// - Throws: the first thing that a run threw.
    func sum<Total: Sum>(
        _ runs: Range<Int>, of drill: Drill, from empty: Total,
        _ add: @escaping @Sendable (Int, Drill, inout Total) throws -> Void
    ) throws -> Total {
        let shared = Shared(empty)
        let chunks = (runs.count + Self.chunk - 1) / Self.chunk
        let threads = min(workers, chunks)
        Parallel.forEach(threads, threads: threads) { _ in
            let own = DrillLoader.load(sources: drill.sources).value ?? drill
            while !shouldStop() {
                let chunk = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                let first = runs.lowerBound + chunk * Self.chunk
                let range = first..<min(runs.upperBound, first + Self.chunk)
                guard make(range, of: own, empty, add, shared, runs.count) else { return }
            }
        }
        return try shared.total.withLock {
            if let failure = $0.failure { throw failure }
            return $0.sum
        }
    }

    /// Makes the runs of a chunk; false when they cannot be made.
    private func make<Total: Sum>(
        _ range: Range<Int>, of drill: Drill, _ empty: Total,
        _ add: (Int, Drill, inout Total) throws -> Void, _ shared: Shared<Total>, _ count: Int
    ) -> Bool {
        var part = empty
        do {
            for run in range { try add(run, drill, &part) }
        } catch {
            shared.total.withLock { $0.failure = $0.failure ?? error }
            return false
        }
        let done = shared.total.withLock { total in
            total.sum.absorb(part)
            total.done += range.count
            return total.done
        }
        progress(done, count)
        return true
    }
}

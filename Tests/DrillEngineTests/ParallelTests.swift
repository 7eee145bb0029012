import Dispatch
import DrillModel
import Synchronization
import Testing

/// Work that is shared out over threads.
struct ParallelTests {
    @Test(arguments: [0, 1, 2, 1000])
    func resultsComeInOrder(count: Int) {
        #expect(Parallel.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 7])
    func everythingIsDoneOnceWhateverTheThreads(threads: Int) {
        let calls = Mutex([Int](repeating: 0, count: 100))
        Parallel.forEach(100, threads: threads) { number in calls.withLock { $0[number] += 1 } }
        #expect(calls.withLock(\.self) == [Int](repeating: 1, count: 100))
    }

    @Test func twoPiecesOfWorkGoOnAtTheSameTime() {
        let begun = DispatchSemaphore(value: 0)
        let (waited, signalled) = Parallel.both(
            {
                begun.wait()
                return "waited"
            },
            {
                begun.signal()
                return "signalled"
            })
        #expect((waited, signalled) == ("waited", "signalled"))
    }
}

/// What the attempts under way will come to, by the sub-step in which it happens.
///
/// Every request that a client makes is in here until it has succeeded or been given up, so that
/// none is lost or counted twice.
struct AttemptRing: Sendable {
    /// Sub-steps that can be looked ahead.
    private let horizon: Int
    /// The lanes of attempts that are kept apart: a path, a number of attempt and reads or writes; the
    /// next attempt of the same has the lane two further on.
    let laneCount: Int
    private let width: Int
    private var cells: ContiguousArray<Double>
    private var present = 0
    /// The attempts of the present sub-step by lane.
    private var sent: ContiguousArray<Double>

    init(laneCount: Int, horizon: Int) {
        self.laneCount = laneCount
        self.horizon = horizon
        width = laneCount + 2
        cells = ContiguousArray(repeating: 0, count: horizon * width)
        sent = ContiguousArray(repeating: 0, count: laneCount)
    }

    /// Requests that succeed in the present sub-step.
    var succeeding: Double { cells[present * width] }

    /// Requests that are given up in the present sub-step.
    var givenUp: Double { cells[present * width + 1] }

    /// Begins the attempts of a client on a path in the present sub-step.
    ///
    /// - Parameters:
    ///   - lanes: the lanes of the path: reads and writes by turns, first attempts first.
    ///   - reads: first attempts of reads.
    ///   - writes: first attempts of writes.
    /// - Returns: all attempts, those after a failed one included.
    mutating func begin(
        lanes: Range<Int>, reads: Double, writes: Double
    ) -> (reads: Double, writes: Double) {
        let row = present * width + 2
        var all = (reads: reads, writes: writes)
        for lane in stride(from: lanes.lowerBound, to: lanes.upperBound, by: 2) {
            let again = (reads: cells[row + lane], writes: cells[row + lane + 1])
            sent[lane] = again.reads
            sent[lane + 1] = again.writes
            all.reads += again.reads
            all.writes += again.writes
        }
        sent[lanes.lowerBound] += reads
        sent[lanes.lowerBound + 1] += writes
        return all
    }

    /// First attempts of the present sub-step on a path.
    func first(lanes: Range<Int>) -> Double {
        sent[lanes.lowerBound] + sent[lanes.lowerBound + 1]
    }

    /// Attempts of the present sub-step on a path that may be made again, by the shares that fail.
    func failed(lanes: Range<Int>, read: Double, write: Double) -> Double {
        var failed = 0.0
        for lane in stride(from: lanes.lowerBound, to: lanes.upperBound - 2, by: 2) {
            failed += sent[lane] * read + sent[lane + 1] * write
        }
        return failed
    }

    /// Requests that have not come to an end.
    var underWay: Double { cells.reduce(0, +) }

    /// When attempts end, and when those of them that failed are made again.
    struct End {
        /// The first cells of the sub-steps: of the end, and of the two in which the next attempts begin.
        fileprivate let row: Int
        fileprivate let again: Int
        fileprivate let later: Int
        /// The part of the next attempts that begins in the second of the two.
        fileprivate let part: Double
    }

    /// The end of attempts that take so many sub-steps; the next ones come after a pause.
    ///
    /// What takes no sub-step ends in the one that comes. A pause that ends between two sub-steps is
    /// shared out over both, so that the mean delay is kept.
    func end(after steps: Double, pause: Double) -> End {
        let next = Int(steps + pause)
        return End(
            row: row(after: Int(steps + 0.5)), again: row(after: next), later: row(after: next + 1),
            part: steps + pause - Double(next))
    }

    /// What attempts come to: of reads and of writes, with the share of the failed that tries again.
    struct Verdict {
        let read: Shares
        let write: Shares
        let again: Double
        /// When attempts that are answered end, and those that are not.
        let answered: End
        let timedOut: End
    }

    /// What attempts come to, as shares of them; together 1.
    struct Shares {
        let good: Double
        let late: Double
        let refused: Double

        /// The shares of attempts of which the network carries the part `reach`.
        init(_ fate: FlowAnswer.Fate, reach: Double) {
            good = reach * fate.succeeded
            late = 1 - reach + reach * fate.late
            refused = fate.refused + fate.failed > 0 ? max(0, 1 - good - late) : 0
        }
    }

    mutating func succeed(_ count: Double, _ end: End) {
        cells[end.row] += count
    }

    /// Notes what comes of a client's attempts on a path: they succeed, are made again or given up.
    ///
    /// - Parameters:
    ///   - lanes: the lanes of the path.
    ///   - verdict: what they come to.
    /// - Returns: the attempts that fail, and those of them that are not answered in time.
    mutating func settle(
        lanes: Range<Int>, _ verdict: Verdict
    ) -> (failed: Double, late: Double) {
        Self.settle(sent, lanes: lanes, verdict, &cells)
    }

    private static func settle(
        _ sent: ContiguousArray<Double>, lanes: Range<Int>, _ verdict: Verdict,
        _ cells: inout ContiguousArray<Double>
    ) -> (failed: Double, late: Double) {
        let sent = sent.span
        var cells = cells.mutableSpan
        var sum = (failed: 0.0, late: 0.0)
        for lane in lanes where sent[lane] > 0 {
            let shares = lane & 1 == 0 ? verdict.read : verdict.write
            let again = lane + 2 < lanes.upperBound ? verdict.again : 0
            let late = sent[lane] * shares.late
            let refused = sent[lane] * shares.refused
            cells[verdict.answered.row] += sent[lane] * shares.good
            fail(late, lane, verdict.timedOut, again: again, &cells)
            fail(refused, lane, verdict.answered, again: again, &cells)
            sum.failed += late + refused
            sum.late += late
        }
        return sum
    }

    /// Lets attempts fail: the share `again` is tried again, the rest of the requests is given up.
    @inline(__always)
    private static func fail(
        _ count: Double, _ lane: Int, _ end: End, again: Double, _ cells: inout MutableSpan<Double>
    ) {
        guard count > 0 else { return }
        let retried = count * again
        cells[end.row + 1] += count - retried
        guard retried > 0 else { return }
        cells[end.again + 4 + lane] += retried * (1 - end.part)
        cells[end.later + 4 + lane] += retried * end.part
    }

    /// Lets so many sub-steps be one: what happens in the first of them happens in the last.
    mutating func join(_ steps: Int) {
        for _ in 1..<max(1, steps) {
            let next = present + 1 < horizon ? present + 1 : 0
            let (here, there, width) = (present * width, next * width, width)
            var cells = cells.mutableSpan
            for cell in 0..<width {
                cells[there + cell] += cells[here + cell]
                cells[here + cell] = 0
            }
            present = next
        }
    }

    /// Clears the present sub-step and goes on to the next.
    mutating func advance() {
        let start = present * width
        for cell in start..<(start + width) { cells[cell] = 0 }
        present = present + 1 < horizon ? present + 1 : 0
    }

    /// The first cell of the sub-step so many ahead; at least one, at most the horizon.
    private func row(after steps: Int) -> Int {
        let row = present + min(max(steps, 1), horizon - 1)
        return (row < horizon ? row : row - horizon) * width
    }
}

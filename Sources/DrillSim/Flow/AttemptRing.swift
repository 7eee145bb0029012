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

    /// The attempts of one sub-step on a path, first and later ones together.
    struct Attempts: Sendable {
        var reads = 0.0
        var writes = 0.0

        var total: Double { reads + writes }

        /// So many of them as these shares of the reads and of the writes are.
        func part(_ reads: Double, _ writes: Double) -> Double {
            self.reads * reads + self.writes * writes
        }

        static func - (left: Attempts, right: Attempts) -> Attempts {
            Attempts(reads: left.reads - right.reads, writes: left.writes - right.writes)
        }
    }

    /// Begins the attempts of a client on a path in the present sub-step.
    ///
    /// - Parameters:
    ///   - lanes: the lanes of the path: reads and writes by turns, first attempts first.
    ///   - fresh: the first attempts.
    /// - Returns: all attempts, those after a failed one included.
    mutating func begin(lanes: Range<Int>, _ fresh: Attempts) -> Attempts {
        Self.begin(lanes: lanes, fresh, &sent, &cells, row: present * width + 2)
    }

    private static func begin(
        lanes: Range<Int>, _ fresh: Attempts, _ sent: inout ContiguousArray<Double>,
        _ cells: inout ContiguousArray<Double>, row: Int
    ) -> Attempts {
        var sent = sent.mutableSpan
        let cells = cells.span
        var all = fresh
        for lane in stride(from: lanes.lowerBound, to: lanes.upperBound, by: 2) {
            let again = Attempts(reads: cells[row + lane], writes: cells[row + lane + 1])
            sent[lane] = again.reads
            sent[lane + 1] = again.writes
            all.reads += again.reads
            all.writes += again.writes
        }
        sent[lanes.lowerBound] += fresh.reads
        sent[lanes.lowerBound + 1] += fresh.writes
        return all
    }

    /// The attempts of the present sub-step on a path that are the first of their request.
    func first(lanes: Range<Int>) -> Attempts { sent(lanes.lowerBound) }

    /// Those that are the last, after which a request is given up.
    func last(lanes: Range<Int>) -> Attempts { sent(lanes.upperBound - 2) }

    private func sent(_ lane: Int) -> Attempts {
        Attempts(reads: sent[lane], writes: sent[lane + 1])
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
    ///   - all: the attempts, as they were begun.
    ///   - lanes: the lanes of the path.
    ///   - verdict: what they come to.
    /// - Returns: the attempts that fail, and those of them that are not answered in time.
    mutating func settle(
        _ all: Attempts, lanes: Range<Int>, _ verdict: Verdict
    ) -> (failed: Double, late: Double) {
        let (read, write) = (verdict.read, verdict.write)
        cells[verdict.answered.row] += all.part(read.good, write.good)
        let failing = Failing(
            last: last(lanes: lanes), others: all - last(lanes: lanes), lanes: lanes,
            again: verdict.again)
        let late = fail(failing, read.late, write.late, verdict.timedOut)
        let refused = fail(failing, read.refused, write.refused, verdict.answered)
        return (late + refused, late)
    }

    /// The attempts on a path of which some fail.
    private struct Failing {
        /// The last attempts of their requests, and those after which there may be others.
        let last: Attempts
        let others: Attempts
        let lanes: Range<Int>
        /// The share of the others that is tried again; of the rest the requests are given up.
        let again: Double
    }

    /// Lets these shares of the reads and writes fail at an instant; says how many those are.
    private mutating func fail(
        _ failing: Failing, _ reads: Double, _ writes: Double, _ end: End
    ) -> Double {
        let last = failing.last.part(reads, writes)
        let others = failing.others.part(reads, writes)
        guard last + others > 0 else { return 0 }
        cells[end.row + 1] += last + others * (1 - failing.again)
        if others > 0, failing.again > 0 {
            let lanes = failing.lanes.lowerBound..<(failing.lanes.upperBound - 2)
            Self.tryAgain(
                lanes, reads * failing.again, writes * failing.again, end, &sent, &cells)
        }
        return last + others
    }

    /// Makes these shares of the attempts again, each in the lane behind its own.
    private static func tryAgain(
        _ lanes: Range<Int>, _ reads: Double, _ writes: Double, _ end: End,
        _ sent: inout ContiguousArray<Double>, _ cells: inout ContiguousArray<Double>
    ) {
        let sent = sent.span
        var cells = cells.mutableSpan
        for lane in stride(from: lanes.lowerBound, to: lanes.upperBound, by: 2) {
            let (reads, writes) = (sent[lane] * reads, sent[lane + 1] * writes)
            cells[end.again + 4 + lane] += reads * (1 - end.part)
            cells[end.again + 5 + lane] += writes * (1 - end.part)
            cells[end.later + 4 + lane] += reads * end.part
            cells[end.later + 5 + lane] += writes * end.part
        }
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

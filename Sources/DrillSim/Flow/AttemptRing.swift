/// What the attempts under way will come to, by the sub-step in which it happens.
///
/// Every request that a client makes is in here until it has succeeded or been given up, so that
/// none is lost or counted twice. Reads and writes go side by side, as two lanes of one vector.
struct AttemptRing: Sendable {
    /// Sub-steps that can be looked ahead.
    private let horizon: Int
    /// The cells of a sub-step: one for the requests that end, then one for each lane.
    private let width: Int
    /// The share of the failed attempts that is tried again, and further attempts for one first attempt
    /// at most.
    private let retryShare: Double
    private let retryBudget: Double
    private var cells: ContiguousArray<SIMD2<Double>>
    private var present = 0
    /// The attempts of the present sub-step by lane.
    private var sent: ContiguousArray<SIMD2<Double>>

    /// - Parameters:
    ///   - laneCount: the lanes of attempts that are kept apart, by their path and number; the next attempt
    ///     of the same has the next lane.
    ///   - horizon: sub-steps that can be looked ahead.
    ///   - retryShare: the share of the failed attempts that is tried again.
    ///   - retryBudget: further attempts for one first attempt, at most.
    init(laneCount: Int, horizon: Int, retryShare: Double, retryBudget: Double) {
        self.horizon = horizon
        self.retryShare = retryShare
        self.retryBudget = retryBudget
        width = laneCount + 1
        cells = ContiguousArray(repeating: .zero, count: horizon * width)
        sent = ContiguousArray(repeating: .zero, count: laneCount)
    }

    /// Requests that succeed in the present sub-step.
    var succeeding: Double { cells[present * width][0] }

    /// Requests that are given up in the present sub-step.
    var givenUp: Double { cells[present * width][1] }

    /// Requests that have not come to an end.
    var underWay: Double { cells.reduce(0) { $0 + $1.sum() } }

    /// Begins the attempts of a client on a path in the present sub-step.
    ///
    /// - Parameters:
    ///   - lanes: the lanes of the path, first attempts first.
    ///   - fresh: the first attempts: reads, writes.
    /// - Returns: all attempts, those after a failed one included.
    mutating func begin(lanes: Range<Int>, _ fresh: SIMD2<Double>) -> SIMD2<Double> {
        Self.begin(lanes: lanes, fresh, &sent, cells, row: present * width + 1)
    }

    private static func begin(
        lanes: Range<Int>, _ fresh: SIMD2<Double>, _ sent: inout ContiguousArray<SIMD2<Double>>,
        _ cells: ContiguousArray<SIMD2<Double>>, row: Int
    ) -> SIMD2<Double> {
        var sent = sent.mutableSpan
        let cells = cells.span
        var all = fresh
        for lane in lanes {
            let again = cells[row + lane]
            sent[lane] = again
            all += again
        }
        sent[lanes.lowerBound] += fresh
        return all
    }

    /// When attempts end, and when those of them that failed are made again, in sub-steps from now.
    struct End: Sendable {
        fileprivate let steps: Int
        /// The two sub-steps in which the next attempts begin.
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
            steps: ahead(Int(steps + 0.5)), again: ahead(next), later: ahead(next + 1),
            part: steps + pause - Double(next))
    }

    /// So many sub-steps ahead; at least one, at most the horizon.
    private func ahead(_ steps: Int) -> Int { min(max(steps, 1), horizon - 1) }

    /// What attempts come to, as shares of the reads and of the writes; together 1.
    struct Verdict: Sendable {
        fileprivate let good: SIMD2<Double>
        fileprivate let late: SIMD2<Double>
        fileprivate let refused: SIMD2<Double>
        /// When attempts that are answered end, and those that are not.
        fileprivate let answered: End
        fileprivate let timedOut: End
        fileprivate let isSuccess: Bool

        /// What an answer means for attempts of which the network carries the part `reach`.
        init(_ answer: FlowAnswer, reach: Double, answered: End, timedOut: End) {
            good = reach * SIMD2(answer.read.succeeded, answer.write.succeeded)
            late = 1 - reach + reach * SIMD2(answer.read.late, answer.write.late)
            refused = SIMD2(
                answer.read.isRefused ? max(0, 1 - good[0] - late[0]) : 0,
                answer.write.isRefused ? max(0, 1 - good[1] - late[1]) : 0)
            self.answered = answered
            self.timedOut = timedOut
            isSuccess = reach >= 1 && answer.isSuccess
        }
    }

    /// Notes what comes of a client's attempts on a path: they succeed, are made again or given up.
    ///
    /// - Parameters:
    ///   - all: the attempts, as they were begun.
    ///   - lanes: the lanes of the path.
    ///   - verdict: what they come to.
    /// - Returns: the attempts that fail, and those of them that are not answered in time.
    mutating func settle(
        _ all: SIMD2<Double>, lanes: Range<Int>, _ verdict: Verdict
    ) -> (failed: Double, late: Double) {
        let end = row(verdict.answered.steps)
        guard !verdict.isSuccess else {
            cells[end][0] += all.sum()
            return (0, 0)
        }
        let last = sent[lanes.upperBound - 1]
        let others = all - last
        let failing = Failing(
            last: last, others: others, lanes: lanes,
            again: retried(
                of: (others * (1 - verdict.good)).sum(), first: sent[lanes.lowerBound].sum()))
        cells[end][0] += (all * verdict.good).sum()
        let late = fail(failing, verdict.late, at: verdict.timedOut)
        let refused = fail(failing, verdict.refused, at: verdict.answered)
        return (late + refused, late)
    }

    /// The share of failed attempts that are made again: patience, within the retry budget.
    private func retried(of failed: Double, first: Double) -> Double {
        let wanted = failed * retryShare
        return wanted > 0 ? retryShare * min(1, retryBudget * first / wanted) : retryShare
    }

    /// The attempts on a path of which some fail.
    private struct Failing {
        /// The last attempts of their requests, and those after which there may be others.
        let last: SIMD2<Double>
        let others: SIMD2<Double>
        let lanes: Range<Int>
        /// The share of the others that is tried again; of the rest the requests are given up.
        let again: Double
    }

    /// Lets these shares of the reads and writes fail at an instant; says how many those are.
    @inline(__always)
    private mutating func fail(
        _ failing: Failing, _ shares: SIMD2<Double>, at instant: End
    ) -> Double {
        guard shares != .zero else { return 0 }
        let last = (failing.last * shares).sum()
        let others = (failing.others * shares).sum()
        cells[row(instant.steps)][1] += last + others * (1 - failing.again)
        if others > 0, failing.again > 0 {
            Self.retry(
                failing.lanes, shares * failing.again, part: instant.part, sent, &cells,
                again: row(instant.again), later: row(instant.later))
        }
        return last + others
    }

    /// Makes these shares of all but the last attempts on a path again, in part in one sub-step and in
    /// part in another.
    private static func retry(
        _ lanes: Range<Int>, _ shares: SIMD2<Double>, part: Double,
        _ sent: ContiguousArray<SIMD2<Double>>, _ cells: inout ContiguousArray<SIMD2<Double>>,
        again: Int, later: Int
    ) {
        let sent = sent.span
        var cells = cells.mutableSpan
        // The next attempt has the lane behind, and the first lane stands behind the requests that end.
        for lane in lanes.lowerBound..<lanes.upperBound - 1 {
            let failed = sent[lane] * shares
            cells[again + 2 + lane] += failed * (1 - part)
            cells[later + 2 + lane] += failed * part
        }
    }

    /// Lets so many sub-steps be one: what happens in the first of them happens in the last.
    mutating func join(_ steps: Int) {
        let width = width
        for _ in 1..<max(1, steps) {
            let next = present + 1 < horizon ? present + 1 : 0
            let (here, there) = (present * width, next * width)
            var cells = cells.mutableSpan
            for cell in 0..<width {
                cells[there + cell] += cells[here + cell]
                cells[here + cell] = .zero
            }
            present = next
        }
    }

    /// Clears the present sub-step and goes on to the next.
    mutating func advance() {
        let start = present * width
        for cell in start..<(start + width) { cells[cell] = .zero }
        present = present + 1 < horizon ? present + 1 : 0
    }

    /// The first cell of the sub-step so many ahead, fewer than the horizon.
    private func row(_ steps: Int) -> Int {
        let row = present + steps
        return (row < horizon ? row : row - horizon) * width
    }
}

extension FlowAnswer.Fate {
    /// Whether anything is turned away or answered with an error.
    fileprivate var isRefused: Bool { refused + failed > 0 }
}

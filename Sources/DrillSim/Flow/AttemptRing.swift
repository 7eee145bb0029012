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

    init(laneCount: Int, horizon: Int) {
        self.laneCount = laneCount
        self.horizon = horizon
        width = laneCount + 2
        cells = ContiguousArray(repeating: 0, count: horizon * width)
    }

    /// Requests that succeed in the present sub-step.
    var succeeding: Double { cells[present * width] }

    /// Requests that are given up in the present sub-step.
    var givenUp: Double { cells[present * width + 1] }

    /// Attempts of a lane that begin in the present sub-step, after a failed one.
    func retries(lane: Int) -> Double { cells[present * width + 2 + lane] }

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

    mutating func succeed(_ count: Double, _ end: End) {
        cells[end.row] += count
    }

    /// Lets attempts fail: the share `again` is tried again, the rest of the requests is given up.
    mutating func fail(_ count: Double, lane: Int, _ end: End, again: Double) {
        guard count > 0 else { return }
        let retried = count * again
        cells[end.row + 1] += count - retried
        guard retried > 0 else { return }
        cells[end.again + 4 + lane] += retried * (1 - end.part)
        cells[end.later + 4 + lane] += retried * end.part
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

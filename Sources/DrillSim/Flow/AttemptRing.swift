/// What the attempts under way will come to, by the sub-step in which it happens.
///
/// Every request that a client makes is in here until it has succeeded or been given up, so that
/// none is lost or counted twice.
struct AttemptRing: Sendable {
    /// Sub-steps that can be looked ahead.
    private let horizon: Int
    /// The lanes of attempts that are kept apart: a path, a number of attempt and reads or writes.
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

    mutating func succeed(_ count: Double, after steps: Int) {
        cells[row(after: steps)] += count
    }

    mutating func giveUp(_ count: Double, after steps: Int) {
        cells[row(after: steps) + 1] += count
    }

    mutating func retry(_ count: Double, lane: Int, after steps: Int) {
        cells[row(after: steps) + 2 + lane] += count
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

extension Forecast {
    /// What the runs, in their order, say of a chance that the plan has to have.
    package func verdict(on target: Double) -> SequentialTest {
        var test = SequentialTest(target: target)
        for met in tally.trail.outcomes { test.add(met) }
        return test
    }
}

extension Sensitivity {
    /// The levers, the one that moves the median recovery most first.
    package var inOrder: [Lever] {
        levers.enumerated().sorted {
            $0.element.swing == $1.element.swing
                ? $0.offset < $1.offset : $0.element.swing > $1.element.swing
        }.map(\.element)
    }
}

extension Lever {
    /// How far the median recovery moves from quick to slow, in ms; without a recovery, endlessly.
    fileprivate var swing: Int64 {
        guard let quick = quick.recovery.quantile(0.5) else { return 0 }
        guard let slow = slow.recovery.quantile(0.5) else { return .max }
        return abs(slow - quick)
    }
}

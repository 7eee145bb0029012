/// What became of the requests of an experiment.
package struct TierRun: Sendable {
    /// Attempts that were answered within the client's time-out, by second of the answer.
    package internal(set) var good: [Int]
    /// Attempts that were made, by second.
    package internal(set) var attempts: [Int]
    /// The time in the tier of every request, in the order of their ends, if it was asked for.
    package internal(set) var sojourns: [Double] = []

    init(seconds: Int) {
        good = Array(repeating: 0, count: seconds)
        attempts = good
    }

    /// Answers in time in the last minute, as a share of what users ask for.
    ///
    /// - Parameter experiment: what was run.
    /// - Returns: about 1 for a tier that healed, about 0 for one that did not.
    package func finalGoodput(_ experiment: TierExperiment) -> Double {
        Double(good.suffix(60).reduce(0, +)) / 60 / experiment.arrivalRate
    }

    /// Seconds from the end of the surge to the first of thirty with 85 % of the demand answered.
    ///
    /// - Parameter experiment: what was run.
    /// - Returns: `nil` when there is no such second.
    package func recovery(_ experiment: TierExperiment) -> Int? {
        Recovery.seconds(
            in: good.map(Double.init), after: Int(experiment.surge.upperBound),
            demand: experiment.arrivalRate)
    }
}

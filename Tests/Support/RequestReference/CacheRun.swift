/// What became of the requests, second by second.
package struct CacheRun: Sendable {
    /// Users' requests that were answered in time.
    package var good: [Double]
    /// Look-ups in the cache, and those of them that found the key.
    package var lookups: [Double]
    /// Look-ups that found their key.
    package var hits: [Double]

    /// A run before it has begun.
    package init(seconds: Int) {
        good = Array(repeating: 0, count: seconds)
        lookups = good
        hits = good
    }

    /// Seconds from the flush until the mean hit ratio of ten seconds is at least `ratio`.
    ///
    /// - Parameters:
    ///   - ratio: the hit ratio to be reached.
    ///   - flush: the second in which the cache lost everything.
    /// - Returns: `nil` when it is not reached.
    package func warming(to ratio: Double, after flush: Int) -> Int? {
        for second in (flush + 10)..<good.count {
            let window = (second - 10)..<second
            let looked = lookups[window].reduce(0, +)
            if hits[window].reduce(0, +) >= ratio * looked, looked > 0 { return second - flush }
        }
        return nil
    }

    /// The lowest share of the demand that was answered in any ten seconds after the flush.
    ///
    /// - Parameters:
    ///   - flush: the second in which the cache lost everything.
    ///   - demand: what users ask for in a second.
    /// - Returns: a share, about 1 where nothing was lost.
    package func worst(after flush: Int, demand: Double) -> Double {
        var worst = 1.0
        for second in (flush + 10)..<good.count {
            let mean = good[(second - 10)..<second].reduce(0, +) / 10
            worst = min(worst, mean / demand)
        }
        return worst
    }

    /// Seconds from the flush to the first of thirty with 85 % of the demand answered in time.
    ///
    /// The first ten seconds, in which answers from before the flush still arrive, do not count.
    ///
    /// - Parameters:
    ///   - flush: the second in which the cache lost everything.
    ///   - demand: what users ask for in a second.
    /// - Returns: `nil` when there is no such second.
    package func recovery(after flush: Int, demand: Double) -> Int? {
        Recovery.seconds(in: good, after: flush + 10, demand: demand).map { $0 + 10 }
    }
}

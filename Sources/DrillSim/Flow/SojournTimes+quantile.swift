extension SojournTimes {
    /// The time, in seconds, that the share `p` of the requests stays below.
    ///
    /// It is read from the mixture of the ways that requests take, found by false position on the
    /// logarithm of the tail, which is nearly straight but for the steps between ways of different
    /// length. An end of the interval that stays where it is counts half each time (the Illinois
    /// method; Dowell and Jarratt, BIT 11, 1971).
    func quantile(_ p: Double) -> Double {
        let goal = ExactMath.log(1 - p)
        var low = (time: 0.0, value: -goal)
        var high = (time: max(1e-4, -goal * mean), value: 0.0)
        for _ in 0..<40 {
            high.value = logTail(high.time) - goal
            if high.value <= 0 { break }
            low = high
            high.time *= 2
        }
        var side = 0
        for _ in 0..<60 where high.time - low.time > 1e-4 * high.time {
            let part = min(max(low.value / (low.value - high.value), 0.01), 0.99)
            let time = low.time + part * (high.time - low.time)
            let value = logTail(time) - goal
            if value.magnitude <= 1e-3 { return time }
            if value > 0 {
                low = (time, value)
                if side > 0 { high.value /= 2 }
                side = 1
            } else {
                high = (time, value)
                if side < 0 { low.value /= 2 }
                side = -1
            }
        }
        return high.time
    }

    private func logTail(_ time: Double) -> Double { ExactMath.log(max(1e-12, tail(time))) }
}

extension QueueTier {
    /// The time in the tier, in seconds, that the share `p` of the requests stays below.
    ///
    /// That of M/M/c at the present occupancy; behind a backlog, where the wait is nearly the same for
    /// all, no more than the backlog's length with its spread.
    package func sojournQuantile(_ p: Double) -> Double {
        guard capacity > 0, length > 0 else { return 0 }
        let service = serviceTime
        let busy = min(busyShare, 0.9999)
        let waiting = max(0, length - Double(workers) * busy)
        let queueing = min(1, waiting * (1 - busy) / busy)
        let drain = capacity * (1 - busy)
        var low = 0.0
        var high = -ExactMath.log(1 - p) * (service + 1 / drain)
        for _ in 0..<30 {
            let middle = (low + high) / 2
            let tail = Self.tail(middle, service: service, queueing: queueing, drain: drain)
            if tail > 1 - p { low = middle } else { high = middle }
        }
        let backlog = max(0, length - Double(workers)) / capacity
        let spread = 5 * max(length, Double(workers)).squareRoot() / capacity
        return min(high, backlog + spread - ExactMath.log(1 - p) * service)
    }

    /// The share of requests that stay longer than `time` in a stationary M/M/c.
    private static func tail(
        _ time: Double, service: Double, queueing: Double, drain: Double
    ) -> Double {
        let rate = 1 / service
        let alone = ExactMath.exp(-rate * time)
        let gap = drain - rate
        guard gap.magnitude > 1e-9 * rate else {
            return (1 - queueing) * alone + queueing * (1 + rate * time) * alone
        }
        let queued = (drain * alone - rate * ExactMath.exp(-drain * time)) / gap
        return (1 - queueing) * alone + queueing * queued
    }
}

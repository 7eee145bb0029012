/// How long a request stays in one place: that of M/M/c at its present occupancy.
///
/// Behind a backlog, where the wait is nearly the same for all, no more than the backlog's length with
/// its spread.
struct Stay {
    /// Services a second.
    private let rate: Double
    /// The share of the requests that wait, and how many of them a second go on.
    private let queueing: Double
    private let drain: Double
    /// Seconds in which a backlog is worked off, and what that multiplies the share of the services with
    /// that take longer; infinite where the two are too far apart for a product.
    private let backlog: Double
    private let excess: Double

    /// A stay without a queue, of so many seconds on average.
    init(service: Double) {
        self.init(service: service, queueing: 0, drain: 0, backlog: 0)
    }

    /// A stay behind a queue.
    ///
    /// - Parameters:
    ///   - service: seconds of a worker for a request.
    ///   - queueing: the share of the requests that wait.
    ///   - drain: by how many requests a second the queue could get shorter.
    ///   - backlog: seconds in which what waits is worked off for certain.
    init(service: Double, queueing: Double, drain: Double, backlog: Double) {
        rate = 1 / service
        self.queueing = queueing
        self.drain = drain
        self.backlog = backlog
        excess = backlog * rate < 350 ? ExactMath.exp(backlog * rate) : .infinity
    }

    /// The share of the requests that stay longer than `time` seconds.
    func tail(_ time: Double) -> Double {
        guard time > 0 else { return 1 }
        let alone = ExactMath.exp(-rate * time)
        guard queueing > 0 else { return alone }
        let stationary = (1 - queueing) * alone + queueing * queued(time, alone)
        guard time > backlog else { return stationary }
        let cleared = excess.isFinite ? alone * excess : ExactMath.exp(-rate * (time - backlog))
        return min(stationary, cleared)
    }

    /// The same for those who wait, where `alone` is the share of the services that take longer.
    private func queued(_ time: Double, _ alone: Double) -> Double {
        let gap = drain - rate
        guard gap.magnitude > 1e-9 * rate else { return (1 + rate * time) * alone }
        return (drain * alone - rate * ExactMath.exp(-drain * time)) / gap
    }
}

extension FlowNode {
    /// The stay at a tier whose workers need `service` seconds for a request.
    func stay(service: Double) -> Stay {
        guard capacity > 0, length > 0 else {
            return Stay(service: workers > 0 ? service : .infinity)
        }
        let busy = min(busyShare, 0.9999)
        let waiting = max(0, length - Double(workers) * busy)
        let backlog = max(0, length - Double(workers))
        let spread = 5 * max(length, Double(workers)).squareRoot()
        return Stay(
            service: service, queueing: min(1, waiting * (1 - busy) / busy),
            drain: capacity * (1 - busy), backlog: (backlog + spread) / capacity)
    }
}

/// A tier of equal workers with one queue in front of them, as a fluid with noise.
///
/// Pointwise stationary fluid-flow approximation (Wang, Tipper and Banerjee, INFOCOM 1996):
/// dL/dt = λ − capacity · ρ(L), stepped linearly-implicitly, with the linear-noise term.
package struct QueueTier: Sendable {
    /// Requests waiting or in service.
    package private(set) var length = 0.0
    /// Requests finished in the last step.
    package private(set) var served = 0.0
    /// What the workers can finish in a second.
    package private(set) var capacity = 0.0
    private var table: OccupancyTable

    package init(workers: Int) {
        table = OccupancyTable(workers: workers)
    }

    /// The number of workers; changing it takes a new table.
    var workers: Int {
        get { table.workers }
        set { if newValue != table.workers { table = OccupancyTable(workers: newValue) } }
    }

    /// The busy share of the workers, from 0 to 1.
    var busyShare: Double { table.busyShare(holding: length).share }

    /// The mean time that a worker spends on a request, in seconds.
    var serviceTime: Double { capacity > 0 ? Double(workers) / capacity : 0 }

    /// Takes `arrivals` requests over `seconds`; `noise` is a standard normal number.
    package mutating func step(
        arrivals: Double, capacity: Double, seconds: Double, noise: Double
    ) {
        self.capacity = workers > 0 ? capacity : 0
        let busy = table.busyShare(holding: length)
        let departures = self.capacity * busy.share * seconds
        let damping = 1 / (1 + seconds * self.capacity * busy.slope)
        let drift = (arrivals - departures) * damping
        let jitter = (arrivals + departures).squareRoot() * damping * noise
        let target = length + drift + (self.capacity > 0 ? jitter : 0)
        let next = min(max(target, 0), length + arrivals)
        served = length + arrivals - next
        length = next
    }

    /// Drops every request, as when the tier's processes end.
    mutating func clear() {
        length = 0
    }

    /// The mean time in the queue for a request that arrives now, in seconds.
    var meanWait: Double {
        let busy = busyShare
        guard capacity > 0, busy > 0 else { return 0 }
        return max(0, length - Double(workers) * busy) / (capacity * busy)
    }

    /// The share of the requests that arrive now and are not finished within `limit` seconds.
    func share(slowerThan limit: Double) -> Double {
        guard capacity > 0 else { return 1 }
        let service = serviceTime
        let workersAsNumber = Double(workers)
        let evenWhenIdle = limit > 30 * service ? 0 : ExactMath.exp(-limit / service)
        guard length > workersAsNumber * 0.5 else { return evenWhenIdle }
        let inTime = capacity * (limit - service)
        let spread = (capacity * limit + workersAsNumber * workersAsNumber).squareRoot()
        let z = (length - workersAsNumber - inTime) / spread
        return z < -6 ? evenWhenIdle : max(ExactMath.normalShare(below: z), evenWhenIdle)
    }
}

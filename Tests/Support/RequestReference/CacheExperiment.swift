/// A cache in front of a database, emptied under load: what hits it spares the database, and only
/// what the database answers in time comes back into it.
package struct CacheExperiment: Sendable {
    /// Requests that users make in a second; a Poisson process, all of them reads.
    package var arrivalRate = 800.0
    /// Workers of the service; each is held until its request is answered.
    package var workers = 400
    /// A worker's own mean time for a request, in seconds; exponential.
    package var computeTime = 0.1
    /// Keys that users ask for.
    package var keys = 12_000
    /// How much more often the first key is asked for than the last, less one.
    package var skew = 20.0
    /// The share of the requests whose answer can be cached at all.
    package var bestHitRatio = 0.95
    /// Queries that the database works on at once.
    package var cores = 8
    /// The mean time of a query, in seconds; exponential.
    package var queryTime = 0.038
    /// Queries inside the database at most; more are refused at once.
    package var connections: Int
    /// Seconds that a worker waits for a query, which goes on without it.
    package var queryTimeout = 0.5
    /// The share of the answers that come too late and are still put into the cache.
    package var lateFill = 0.15
    /// Seconds that a client waits for one attempt.
    package var timeout = 3.0
    /// How often a client tries.
    package var attempts = 3
    /// Seconds between the end of an attempt and the next; even.
    package var backoff = 0.95...1.05
    /// The second in which the cache loses everything.
    package var flush = 120
    /// Seconds that are simulated.
    package var duration: Int

    /// The experiment with so many connections to the database.
    ///
    /// - Parameters:
    ///   - connections: queries inside the database at most.
    ///   - duration: the seconds that are simulated.
    package init(connections: Int, duration: Int) {
        self.connections = connections
        self.duration = duration
    }

    /// The mean time between the end of an attempt and the next, in seconds.
    package var meanBackoff: Double { (backoff.lowerBound + backoff.upperBound) / 2 }
}

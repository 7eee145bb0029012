/// One tier under load, with clients that wait for so long and try again.
package struct TierExperiment: Sendable {
    /// Servers of the tier.
    package var servers = 40
    /// Requests that one server finishes in a second, on average; times are exponential.
    package var serviceRate = 10.0
    /// Requests that users make in a second; a Poisson process.
    package var arrivalRate = 300.0
    /// By how much the arrival rate is multiplied during the surge.
    package var surgeFactor = 1.6
    /// The seconds in which the surge lasts.
    package var surge: Range<Double>
    /// Seconds that a client waits for one attempt; the server goes on when it is gone.
    package var timeout = 2.0
    /// How often a client tries.
    package var attempts = 3
    /// Seconds between the end of an attempt and the next; even.
    package var backoff = 0.05...0.15
    /// The share of the failed attempts that are tried again.
    package var retryShare = 1.0
    /// Seconds that are simulated.
    package var duration: Double

    /// The experiment with a surge after 300 s, and so many seconds behind it.
    ///
    /// - Parameters:
    ///   - surgeSeconds: how long the surge lasts.
    ///   - duration: the seconds that are simulated in all.
    ///   - retryShare: the share of the failed attempts that are tried again.
    package init(surgeSeconds: Double, duration: Double = 500, retryShare: Double = 1) {
        surge = 300..<(300 + surgeSeconds)
        self.duration = duration
        self.retryShare = retryShare
    }

    /// A tier that is loaded evenly by clients who wait for ever.
    ///
    /// - Parameters:
    ///   - busy: the busy share of the servers.
    ///   - duration: the seconds that are simulated.
    package init(steady busy: Double, duration: Double) {
        surge = 0..<0
        self.duration = duration
        arrivalRate = Double(servers) * serviceRate * busy
        timeout = .infinity
        attempts = 1
    }

    /// The mean time between the end of an attempt and the next, in seconds.
    package var meanBackoff: Double { (backoff.lowerBound + backoff.upperBound) / 2 }
}

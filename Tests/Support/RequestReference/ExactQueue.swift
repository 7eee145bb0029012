import Foundation

/// The stationary M/M/c, by formula (Erlang, 1917).
package struct ExactQueue: Sendable {
    package let servers: Int
    /// Requests that one server finishes in a second.
    package let serviceRate: Double
    /// The busy share of the servers, below 1.
    package let busy: Double

    /// A queue in its stationary state.
    ///
    /// - Parameters:
    ///   - servers: equal servers.
    ///   - serviceRate: requests that one of them finishes in a second.
    ///   - busy: their busy share, below 1.
    package init(servers: Int, serviceRate: Double, busy: Double) {
        self.servers = servers
        self.serviceRate = serviceRate
        self.busy = busy
    }

    /// The share of the requests that have to wait: Erlang's C.
    package var waitingShare: Double {
        let load = Double(servers) * busy
        var blocking = 1.0
        for server in 1...servers {
            blocking = load * blocking / (Double(server) + load * blocking)
        }
        return blocking / (1 - busy * (1 - blocking))
    }

    /// The mean number of requests inside.
    package var meanLength: Double {
        Double(servers) * busy + waitingShare * busy / (1 - busy)
    }

    /// The time in seconds that the share `p` of the requests stays below.
    package func sojournQuantile(_ p: Double) -> Double {
        var low = 0.0
        var high = 100 / (serviceRate * min(1, Double(servers) * (1 - busy)))
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if tail(middle) > 1 - p { low = middle } else { high = middle }
        }
        return high
    }

    /// The share of the requests that stay longer than `time`.
    package func tail(_ time: Double) -> Double {
        let drain = Double(servers) * serviceRate * (1 - busy)
        let alone = exp(-serviceRate * time)
        let waiting = waitingShare
        guard (drain - serviceRate).magnitude > 1e-9 * drain else {
            return (1 - waiting) * alone + waiting * (1 + serviceRate * time) * alone
        }
        let queued = (drain * alone - serviceRate * exp(-drain * time)) / (drain - serviceRate)
        return (1 - waiting) * alone + waiting * queued
    }
}

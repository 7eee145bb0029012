/// Where firing alerts are heard of.
package struct AlertSource: Hashable, Codable, Sendable {
    /// Whom we ask.
    package enum Origin: Hashable, Codable, Sendable {
        /// The plan's Prometheus, `/api/v1/alerts`.
        case prometheus
        /// An Alertmanager at this address, `/api/v2/alerts`.
        case alertmanager(url: String, HTTPAccess)
    }

    package var origin: Origin
    /// Labels that an alert must have, with their values.
    package var matching: [String: String]

    package init(origin: Origin, matching: [String: String] = [:]) {
        self.origin = origin
        self.matching = matching
    }
}

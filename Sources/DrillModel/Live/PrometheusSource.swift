/// A server that answers the HTTP API of Prometheus: Prometheus, Thanos, Mimir, VictoriaMetrics.
package struct PrometheusSource: Hashable, Codable, Sendable {
    /// The address below which `/api/v1/query` lies.
    package var url: String
    package var access: HTTPAccess
    package var timeout: DrillDuration

    package init(
        url: String, access: HTTPAccess = HTTPAccess(),
        timeout: DrillDuration = ProbeDefaults.timeout
    ) {
        self.url = url
        self.access = access
        self.timeout = timeout
    }
}

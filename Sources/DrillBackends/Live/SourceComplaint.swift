/// Why a source cannot be relied on, before a session begins.
package struct SourceComplaint: Hashable, Sendable {
    /// `Prometheus`, `Alertmanager`, or the metric that a warning is about.
    package var source: String
    package var reason: String

    package init(source: String, reason: String) {
        self.source = source
        self.reason = reason
    }
}

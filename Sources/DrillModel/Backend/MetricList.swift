/// Metrics that are asked for together, again and again.
///
/// A class, so that a backend knows the list again and need not look its metrics up by name.
package final class MetricList: Sendable {
    package let metrics: [MetricID]

    package init(_ metrics: [MetricID]) {
        self.metrics = metrics
    }
}

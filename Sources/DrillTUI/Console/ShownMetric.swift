import DrillModel

/// A metric on the screen, with the limit that it is held against where there is one.
struct ShownMetric: Hashable {
    let id: MetricID
    let unit: Quantity.Unit
    /// `nil` for a metric that is only read.
    let limit: Condition.Comparison?
}

package import DrillModel

extension SystemDefinition {
    /// The unit in which the catalogue says that a metric is published.
    package func unit(of metric: MetricID) -> Quantity.Unit {
        component(metric.component)
            .flatMap { ComponentCatalogue.standard.kind($0.kind) }?
            .metrics.first { $0.name == metric.name }?.unit ?? .count
    }
}

extension ComponentSpec {
    /// What the operator sees.
    package static let monitoring = ComponentSpec(
        kind: "monitoring",
        summary: "What the operator sees: samples, late, and none from where nothing answers.",
        parameters: [
            ParameterSpec(
                "interval", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
                "Between two samples; a usual scrape interval of Prometheus."),
            ParameterSpec(
                "delay", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
                "From a sample to the screen; 15–60 s in all with the interval. Assumption."),
            ParameterSpec(
                "collector", .text,
                "The region in which the collector stands; when it is lost, nothing is seen."),
        ],
        metrics: [
            MetricSpec("missing_targets", .count, "Components that gave no sample."),
            MetricSpec("firing", .count, "Alerts that fire."),
        ]
    )
}

extension ComponentSpec {
    /// A probe that does from outside what users do.
    package static let syntheticCheck = ComponentSpec(
        kind: "synthetic-check",
        summary: "A probe that asks from outside what users ask, at intervals.",
        parameters: [
            ParameterSpec("of", .component(kinds: []), required: true, "What it asks."),
            ParameterSpec(
                "interval", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "Between two rounds of probes; providers offer 10 s to minutes."),
            ParameterSpec(
                "probes", .quantity(.count), default: .quantity(Quantity(5, .count)),
                "Probes in a round, one from each place. Assumption."),
            ParameterSpec(
                "timeout", .quantity(.seconds), default: .quantity(Quantity(5, .seconds)),
                "How long a probe waits. Assumption."),
            ParameterSpec(
                "network_time", .quantity(.seconds), default: .quantity(Quantity(0.03, .seconds)),
                "The time on the way, both directions together. Assumption."),
        ],
        metrics: [
            MetricSpec("success", .ratio, "The share of the last ten rounds that succeeded."),
            MetricSpec(
                "latency", .seconds,
                "The slowest answer of the last round, as a median of"
                    + " five rounds."),
        ]
    )
}

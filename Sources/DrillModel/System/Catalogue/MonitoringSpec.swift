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
                "delay", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
                "From a sample to the screen; 15–60 s in all with the interval. Assumption."),
            ParameterSpec(
                "collector", .text,
                "The region in which the collector stands; when it is lost, nothing is seen."),
            ParameterSpec(
                "noise", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "Alerts a day that nobody needs, none by default: 500 are reported of places where"
                    + " a real one went unseen."),
            ParameterSpec(
                "noise_pages", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "How many of them wake somebody: 8 of 500 in the same reports."),
            ParameterSpec(
                "noise_lasts", .quantity(.seconds), default: .quantity(Quantity(240, .seconds)),
                "Median time for which such an alert fires. Assumption: 4 min."),
        ],
        metrics: [
            MetricSpec("missing_targets", .count, "Components that gave no sample."),
            MetricSpec("firing", .count, "Alerts that fire."),
            MetricSpec("silenced", .count, "Alerts that fire and are silenced."),
        ],
        actions: [
            InvocationSpec(
                "silence",
                [
                    ParameterSpec(
                        "alerts", .text, default: .text("tickets"),
                        "The name of an alert, `tickets` for all that wake nobody, or `all`."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(3600, .seconds)),
                        "For how long."),
                ],
                """
                Says nothing of these alerts for a while (10 s), whatever they are about: the one \
                that matters is silenced with the others.
                """),
            InvocationSpec("unsilence", [], "Ends every silence; what fires is said again."),
            InvocationSpec(
                "group", [],
                """
                Puts tickets that nobody has a rule for into a digest (2 min to set up). Rules of \
                the system are raised as before.
                """),
        ],
        faults: [
            InvocationSpec(
                "monitoring-lost",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(900, .seconds)),
                        "For how long.")
                ],
                "Nothing is collected: what is shown stays as it was, and no alert fires.")
        ]
    )
}

extension ComponentSpec {
    /// The entry of a region.
    package static let loadBalancer = ComponentSpec(
        kind: "load-balancer",
        summary: "The entry of a region: probes instances, and sends requests to healthy ones.",
        parameters: [
            ParameterSpec(
                "service", .component(kinds: ["service"]), required: true, "What stands behind it."),
            ParameterSpec(
                "probe_interval", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "Between two probes of an instance. ALB default; 5–300 s."),
            ParameterSpec(
                "probe_timeout", .quantity(.seconds), default: .quantity(Quantity(5, .seconds)),
                "An instance that takes longer has failed the probe. ALB default."),
            ParameterSpec(
                "failures_to_remove", .quantity(.count), default: .quantity(Quantity(2, .count)),
                "Failed probes in a row that take an instance out. ALB default."),
            ParameterSpec(
                "successes_to_add", .quantity(.count), default: .quantity(Quantity(5, .count)),
                "Good probes in a row that take an instance in. ALB default; 2–10."),
            ParameterSpec(
                "idle_timeout", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "How long an answer may take before the balancer gives an error in its place; the"
                    + " service works on. ALB default."),
        ],
        metrics: [
            MetricSpec("traffic_share", .ratio, "The share of the clients directed here."),
            MetricSpec("request_rate", .perSecond, "Attempts that reach it."),
            MetricSpec("error_rate", .ratio, "The share of them that end in an error or too late."),
            MetricSpec(
                "healthy_targets", .count,
                "Instances that pass their probes; when none does, all get requests (fail-open)."),
        ],
        actions: [
            InvocationSpec(
                "close", [],
                "Refuses every request from now on (5 s), whoever still comes here."),
            InvocationSpec("open", [], "Takes requests again (5 s)."),
        ]
    )
}

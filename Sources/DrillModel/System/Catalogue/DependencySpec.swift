extension ComponentSpec {
    /// A call from one service to another, with the caller's policy for it.
    package static let dependency = ComponentSpec(
        kind: "dependency",
        summary: "What a service calls another component for, and the caller's policy for that call.",
        parameters: [
            ParameterSpec("of", .component(kinds: []), required: true, "What is called."),
            ParameterSpec(
                "per_request", .quantity(.count), default: .quantity(Quantity(1, .count)),
                "Calls for one request of the caller; less than 1 is a chance."),
            ParameterSpec(
                "on", .choice(["all", "reads", "writes"]), default: .text("all"),
                "The caller's requests that need it."),
            ParameterSpec(
                "timeout", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "How long the caller waits for one attempt: 30 s is what many gateways and pools have."),
            ParameterSpec(
                "attempts", .quantity(.count), default: .quantity(Quantity(1, .count)),
                "How often the caller tries. Assumption: no retries until somebody sets them."),
            ParameterSpec(
                "retry_budget", .quantity(.ratio), default: .quantity(Quantity(10, .ratio)),
                "Retries as a share of first attempts, at most: 10–20 % is usual where there is a"
                    + " budget (SRE book); the default is none."),
            ParameterSpec(
                "pool", .quantity(.count), default: .quantity(Quantity(100_000, .count)),
                "Calls at once, at most: a bulkhead. The default is none."),
            ParameterSpec(
                "network_time", .quantity(.seconds), default: .quantity(Quantity(0.001, .seconds)),
                "The time on the way, both directions together. Assumption: one region."),
        ],
        metrics: [
            MetricSpec("attempt_rate", .perSecond, "Attempts, further ones included."),
            MetricSpec("error_rate", .ratio, "The share of the attempts that fail."),
            MetricSpec("retry_ratio", .ratio, "Further attempts for one first attempt."),
            MetricSpec("in_flight", .count, "Calls at once."),
            MetricSpec("hold_time", .seconds, "How long a call holds a worker of the caller."),
        ]
    )
}

extension ComponentSpec {
    /// The users of a service.
    package static let clients = ComponentSpec(
        kind: "clients",
        summary: "The users of a service: what they ask for and how they take failures.",
        parameters: [
            ParameterSpec(
                "dns", .component(kinds: ["dns"]), "The name that clients resolve."),
            ParameterSpec(
                "entry", .component(kinds: []), "Where requests go in, for clients without a name."),
            ParameterSpec(
                "peak_rate", .quantity(.perSecond), default: .quantity(Quantity(1000, .perSecond)),
                "Requests at the peak of the day. Assumption; replace it."),
            ParameterSpec(
                "load", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
                "The share of the peak at which the session runs. Assumption."),
            ParameterSpec(
                "writes", .quantity(.ratio), default: .quantity(Quantity(0.1, .ratio)),
                "The share of requests that write. Assumption."),
            ParameterSpec(
                "timeout", .quantity(.seconds), default: .quantity(Quantity(3, .seconds)),
                "How long a client waits for one attempt. Assumption."),
            ParameterSpec(
                "attempts", .quantity(.count), default: .quantity(Quantity(3, .count)),
                "How often a client tries. Site Reliability Engineering, “Handling Overload”."),
            ParameterSpec(
                "backoff", .quantity(.seconds), default: .quantity(Quantity(1, .seconds)),
                "The wait between two attempts. Assumption."),
            ParameterSpec(
                "retry_budget", .quantity(.ratio), default: .quantity(Quantity(0.2, .ratio)),
                "Retries as a share of first attempts, at most: 10–20 % is usual (SRE book)."),
            ParameterSpec(
                "retry_share", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
                "The share of the failed attempts that a client cares to try again. Assumption."),
            ParameterSpec(
                "network_time", .quantity(.seconds), default: .quantity(Quantity(0.03, .seconds)),
                "The time on the way, both directions together. Assumption."),
            ParameterSpec(
                "swing", .quantity(.ratio), default: .quantity(Quantity(0.05, .ratio)),
                "Standard deviation of the demand around its mean. Assumption."),
            ParameterSpec(
                "swing_time", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "How long a swing of the demand lasts. Assumption."),
        ],
        metrics: [
            MetricSpec("offered", .perSecond, "Requests that users make."),
            MetricSpec("goodput", .perSecond, "Requests that succeed."),
            MetricSpec(
                "availability", .ratio,
                "The share of the requests that succeed, retries included, over ten seconds."),
            MetricSpec("error_rate", .ratio, "The share of single attempts that fail."),
            MetricSpec("p50_latency", .seconds, "Half of the attempts take no longer."),
            MetricSpec("p95_latency", .seconds, "95 % of the attempts take no longer."),
            MetricSpec("p99_latency", .seconds, "99 % of the attempts take no longer."),
            MetricSpec("retry_ratio", .ratio, "The share of the attempts that are retries."),
        ],
        faults: [
            InvocationSpec(
                "surge",
                [
                    ParameterSpec(
                        "factor", .quantity(.count), default: .quantity(Quantity(1.6, .count)),
                        "How many times as many requests come. Assumption."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long, to the second. Assumption."),
                ],
                "Users ask for more than usual for a while.")
        ]
    )
}

extension ComponentSpec {
    /// A service that somebody else runs.
    package static let thirdParty = ComponentSpec(
        kind: "third-party",
        summary: "A service that somebody else runs: a payment provider, a managed table.",
        parameters: [
            ParameterSpec(
                "latency", .quantity(.seconds), default: .quantity(Quantity(0.12, .seconds)),
                "Mean time to an answer, however many ask. Assumption."),
            ParameterSpec(
                "error_rate", .quantity(.ratio), default: .quantity(Quantity(0.0005, .ratio)),
                "The share of the answers that are errors on an ordinary day: 99.95 % is what"
                    + " payment providers publish. Assumption."),
            ParameterSpec(
                "rate_limit", .quantity(.perSecond),
                default: .quantity(Quantity(1_000_000, .perSecond)),
                "Requests a second that it takes from us; the rest is refused (429). The default is"
                    + " none."),
        ],
        metrics: [
            MetricSpec("request_rate", .perSecond, "Requests that we send."),
            MetricSpec(
                "error_rate", .ratio, "The share of them that ends in an error or a refusal."),
            MetricSpec("latency", .seconds, "Mean time to an answer."),
            MetricSpec("throttled", .perSecond, "Requests refused because of the rate limit."),
        ],
        faults: [
            InvocationSpec(
                "brown-out",
                [
                    ParameterSpec(
                        "latency", .quantity(.seconds), default: .quantity(Quantity(8, .seconds)),
                        "Mean time to an answer at the height of it."),
                    ParameterSpec(
                        "errors", .quantity(.ratio), default: .quantity(Quantity(0.05, .ratio)),
                        "The share of errors at the height of it."),
                    ParameterSpec(
                        "ramp", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                        "How long it takes to become that bad."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
                        "When it is over, from its beginning."),
                ],
                "It becomes slow and a little wrong, without failing outright."),
            InvocationSpec(
                "times-out",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
                        "For how long.")
                ],
                "It takes every request and answers none."),
            InvocationSpec(
                "rate-limited",
                [
                    ParameterSpec(
                        "to", .quantity(.perSecond), required: true, "Requests a second taken."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
                        "For how long."),
                ],
                "It takes fewer requests from us and refuses the rest."),
            InvocationSpec("restored", [], "It works as on an ordinary day again."),
        ]
    )
}

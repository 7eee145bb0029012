extension ComponentSpec {
    /// What real users do, as far as it depends on a role.
    package static let workload = ComponentSpec(
        kind: "workload",
        summary: "Real users whose requests are served under a role.",
        parameters: [
            ParameterSpec(
                "role", .component(kinds: ["role"]), required: true,
                "The role under which requests are served."),
            ParameterSpec(
                "rate", .quantity(.perSecond), default: .quantity(Quantity(300, .perSecond)),
                "Requests offered. Assumption: a shop at night."),
            ParameterSpec(
                "usual_errors", .quantity(.ratio), default: .quantity(Quantity(0.001, .ratio)),
                "Share of requests that fail on a good day. Assumption: 0.1 %."),
            ParameterSpec(
                "logged_out", .quantity(.ratio), default: .quantity(Quantity(0.7, .ratio)),
                "Share of requests that fail at first when sessions are revoked. Assumption."),
            ParameterSpec(
                "reconnect", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
                "Time until all of them have a new session. Assumption: 90 s."),
        ],
        metrics: [
            MetricSpec("offered", .perSecond, "Requests that users make."),
            MetricSpec("goodput", .perSecond, "Requests that are served."),
            MetricSpec("availability", .ratio, "Share of requests that are served."),
            MetricSpec("error_rate", .ratio, "Share of requests that fail."),
        ]
    )
}

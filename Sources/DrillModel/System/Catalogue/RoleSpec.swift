extension ComponentSpec {
    /// A role of the cloud account, assumed by workloads and, in a drill, by somebody else.
    package static let role = ComponentSpec(
        kind: "role",
        summary: "A role that workloads assume for sessions of a few hours.",
        parameters: [
            ParameterSpec(
                "calls", .quantity(.perSecond), default: .quantity(Quantity(40, .perSecond)),
                "Calls made under the role by its own workloads. Assumption: a small shop."),
            ParameterSpec(
                "propagation_min", .quantity(.seconds), default: .quantity(Quantity(3, .seconds)),
                "Shortest time until a change of policy holds everywhere. Seen in reports: 3 to 4 s."
            ),
            ParameterSpec(
                "propagation_max", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "Longest time until a change of policy holds everywhere. Assumption: a minute."),
            ParameterSpec(
                "redeploy", .quantity(.seconds), default: .quantity(Quantity(900, .seconds)),
                "Time until new secrets have reached every workload. Assumption: 15 min."),
            ParameterSpec(
                "throttled", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                "Chance that a change is throttled and has to be repeated. Assumption: none."),
        ],
        metrics: [
            MetricSpec("calls", .perSecond, "Calls made under the role, by anybody."),
            MetricSpec(
                "unknown_address_calls", .perSecond,
                "Calls under the role from addresses outside the known networks."),
        ],
        actions: [
            InvocationSpec(
                "revoke-sessions", [],
                """
                Denies every session issued before now, real users' included: they are logged out \
                until their software asks for a new one. Takes 3 to 60 s to hold everywhere. Does \
                not touch long-lived keys, so whoever holds one can assume the role again.
                """),
            InvocationSpec(
                "rotate-all", [], irreversible: true,
                """
                Replaces every secret of the role at once. Workloads have the old ones until they \
                are redeployed: an outage of a quarter of an hour. A machine that somebody else \
                controls is sent the new secrets too.
                """),
        ]
    )
}

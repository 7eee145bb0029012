extension ComponentSpec {
    /// A name that clients resolve.
    package static let dns = ComponentSpec(
        kind: "dns",
        summary: "A name with weighted targets, which clients follow more or less soon.",
        parameters: [
            ParameterSpec(
                "targets", .components(kinds: []), required: true,
                "What the record can name: load balancers, CDNs and the like. At first all clients go to"
                    + " the first."
            ),
            ParameterSpec(
                "ttl", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "Time to live of the record. Route 53 suggests 60–120 s for failover records."),
            ParameterSpec(
                "stale_share", .quantity(.ratio), default: .quantity(Quantity(0.06, .ratio)),
                "Clients that ignore the time to live: 6.5 % of flows start more than a minute after"
                    + " expiry (DNS-OARC 47)."),
            ParameterSpec(
                "stale_lifetime", .quantity(.seconds), default: .quantity(Quantity(480, .seconds)),
                "Mean time until such a client looks the name up again; the last of them take 20 to"
                    + " 60 min. Assumption."),
            ParameterSpec(
                "pooled_share", .quantity(.ratio), default: .quantity(Quantity(0.2, .ratio)),
                "Clients on connections that stay open. Assumption."),
            ParameterSpec(
                "pool_lifetime", .quantity(.seconds), default: .quantity(Quantity(180, .seconds)),
                "Mean life of such a connection while its end answers. Assumption."),
            ParameterSpec(
                "routing", .choice(["manual", "failover"]), default: .text("manual"),
                "Who changes the record: somebody, or health checks, which name the first target that"
                    + " is healthy, and go back to it when it is healthy again."),
            ParameterSpec(
                "check_interval", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "Between two checks of a target: 30 s, or 10 s where one pays for it (Route 53)."),
            ParameterSpec(
                "check_failures", .quantity(.count), default: .quantity(Quantity(3, .count)),
                "Checks in a row that change what is thought of a target. A target is healthy while"
                    + " 18 % of the checkers find it so (Route 53)."),
        ],
        metrics: [
            MetricSpec(
                "stale_share", .ratio, "The share of the clients who are not where the record says."
            ),
            MetricSpec(
                "healthy_targets", .count, "Targets that the health checks of a failover find well."
            ),
        ],
        actions: [
            InvocationSpec(
                "shift",
                [
                    ParameterSpec(
                        "to", .component(kinds: []), required: true,
                        "The target that is given the share."),
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
                        "The target's share; the others keep their proportions in the rest."),
                ],
                "Changes the record (15–40 s). Clients follow over the TTL; a few per cent much later."
                    + " Health checks no longer change it then."
            )
        ]
    )
}

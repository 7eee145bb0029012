extension ComponentSpec {
    /// Caches at the edge of the network, in front of an origin.
    package static let cdn = ComponentSpec(
        kind: "cdn",
        summary: "Caches at the edge of the network: most reads never reach the origin.",
        parameters: [
            ParameterSpec(
                "origin", .component(kinds: ["load-balancer", "service", "function"]),
                required: true, "Where it gets what it does not hold, and sends every write."),
            ParameterSpec(
                "hit_ratio", .quantity(.ratio), default: .quantity(Quantity(0.95, .ratio)),
                "The share of the reads that it answers when it is warm. Assumption: pages and files;"
                    + " 90–98 % is usual."),
            ParameterSpec(
                "fill_time", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
                "The time in which it regains two thirds of its hits after a purge, under the usual"
                    + " load. Assumption."),
            ParameterSpec(
                "shielding", .flag, default: .flag(false),
                "Whether one inner cache asks the origin for all edges, which fetches each object"
                    + " once."),
            ParameterSpec(
                "lifetime", .quantity(.seconds), default: .quantity(Quantity(3600, .seconds)),
                "How long an object is kept. Assumption: an hour."),
            ParameterSpec(
                "edge_time", .quantity(.seconds), default: .quantity(Quantity(0.02, .seconds)),
                "The time of an answer from the edge. Assumption."),
            ParameterSpec(
                "origin_timeout", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "How long an edge waits for the origin: 30 s (CloudFront default)."),
            ParameterSpec(
                "purge_time", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
                "Until every edge has dropped what is purged: seconds to a few minutes. Assumption."
            ),
        ],
        metrics: [
            MetricSpec("request_rate", .perSecond, "Requests at the edge."),
            MetricSpec("hit_ratio", .ratio, "The share of the reads that the edge answers."),
            MetricSpec("origin_rate", .perSecond, "Requests passed on to the origin."),
            MetricSpec("bad_share", .ratio, "The share of the reads answered with a bad object."),
        ],
        actions: [
            InvocationSpec(
                "purge-all", [],
                "Drops every object at every edge. All reads go to the origin until the edges are"
                    + " warm again; what is bad there comes back at once."),
            InvocationSpec(
                "purge-tag", [],
                "Drops the objects of the last release only. The others stay; what is bad at the"
                    + " origin comes back at once."),
            InvocationSpec(
                "publish-previous", [],
                "Publishes the version before at the origin (1 to 2 min). What the edges hold they"
                    + " go on serving."),
            InvocationSpec(
                "enable-shielding", [],
                "Puts an inner cache before the origin (a minute): each object is fetched once."),
        ],
        faults: [
            InvocationSpec(
                "bad-release",
                [
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.4, .ratio)),
                        "The share of the reads that ask for what the release has changed."),
                    ParameterSpec(
                        "ramp", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                        "How long it takes to reach the edges."),
                ],
                "The origin publishes files that do not work, and the edges keep them.")
        ]
    )
}

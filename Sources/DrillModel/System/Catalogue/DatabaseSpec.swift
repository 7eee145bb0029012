extension ComponentSpec {
    /// A database that may follow another one.
    package static let database = ComponentSpec(
        kind: "database",
        summary: "A database; as a replica it follows a primary in another region, asynchronously.",
        parameters: [
            ParameterSpec(
                "replica_of", .component(kinds: ["database"]),
                "The primary that it follows; without one it is a primary."),
            ParameterSpec(
                "cores", .quantity(.count), default: .quantity(Quantity(8, .count)),
                "Queries that run at once. Assumption."),
            ParameterSpec(
                "query_time", .quantity(.seconds), default: .quantity(Quantity(0.038, .seconds)),
                "The time of a query on a core. Assumption."),
            ParameterSpec(
                "connections", .quantity(.count), default: .quantity(Quantity(300, .count)),
                "Queries inside at once, waiting ones included, before more are refused. Assumption."
            ),
        ] + replication,
        metrics: [
            MetricSpec("writable", .count, "1 while it accepts writes, else 0."),
            MetricSpec("timeline", .count, "The number of its history; a promotion adds one."),
            MetricSpec("query_rate", .perSecond, "Queries that it answers."),
            MetricSpec("write_rate", .perSecond, "Writes that it acknowledges."),
            MetricSpec("busy", .ratio, "The busy share of its cores."),
            MetricSpec("connections", .count, "Queries inside, waiting ones included."),
            MetricSpec("p95_latency", .seconds, "95 % of the queries take no longer."),
            MetricSpec(
                "lag", .seconds,
                "The age of the newest write that a replica has. It grows while the link is down."),
            MetricSpec("replay_backlog", .count, "Writes that it has and has not replayed."),
        ],
        actions: [
            InvocationSpec(
                "promote",
                [
                    ParameterSpec(
                        "force", .flag, default: .flag(false),
                        "Skip the replay of what it has received; that is lost.")
                ],
                irreversible: true,
                "Makes a primary of a replica (about a minute, and the replay of its log). Writes that"
                    + " it has not received are lost; so are those that an unfenced old primary still"
                    + " accepts."),
            InvocationSpec(
                "fence", [],
                "Makes a primary refuse every write, even in a region that is cut off (20–40 s; may"
                    + " time out and has to be repeated then)."),
            InvocationSpec("unfence", [], "Lets a fenced database accept writes again (10 s)."),
        ],
        faults: [
            InvocationSpec("link-down", [], "Replication to this replica stops."),
            InvocationSpec("link-up", [], "Replication to this replica runs again."),
            InvocationSpec(
                "replay-stalls",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long.")
                ],
                "The replica receives writes and does not replay them, as behind a long query."),
        ]
    )

    private static let replication = [
        ParameterSpec(
            "link_rate", .quantity(.perSecond), default: .quantity(Quantity(100, .perSecond)),
            "Writes a second that reach this replica at most; near the mean write rate the lag grows"
                + " at peak. Assumption."),
        ParameterSpec(
            "replay_rate", .quantity(.perSecond), default: .quantity(Quantity(150, .perSecond)),
            "Writes a second that it replays at most. Assumption."),
        ParameterSpec(
            "promotion_time", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Promotion without replay, give or take a quarter: 60–120 s (RDS), minutes across regions."
        ),
        ParameterSpec(
            "fence_failure", .quantity(.ratio), default: .quantity(Quantity(0.08, .ratio)),
            "The chance that fencing times out and has to be repeated. Assumption."),
    ]
}

extension ComponentSpec {
    /// A database that may follow another one.
    package static let database = ComponentSpec(
        kind: "database",
        summary: "A database, with a standby in another zone or as a replica in another region.",
        parameters: [
            ParameterSpec(
                "replica_of", .component(kinds: ["database"]),
                "The primary that it follows, asynchronously; without one it is a primary."),
            ParameterSpec(
                "cores", .quantity(.count), default: .quantity(Quantity(8, .count)),
                "Queries that run at once. Assumption."),
            ParameterSpec(
                "query_time", .quantity(.seconds), default: .quantity(Quantity(0.038, .seconds)),
                "The time of a query on a core. Assumption."),
            ParameterSpec(
                "connections", .quantity(.count), default: .quantity(Quantity(300, .count)),
                "Queries inside at once, waiting ones included, before more are refused."
                    + " Assumption."
            ),
            ParameterSpec(
                "pool_waiters", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "Queries that wait in the callers' pools for a connection, besides those that"
                    + " have one."
                    + " None by default: callers fail at once."),
            ParameterSpec(
                "contention", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                "How much each query beyond one a core slows all of them: locks, switches, cache"
                    + " lines. The crosstalk of Gunther's universal scalability law; 0.1–0.5 % is"
                    + " usual. None by default. Assumption."),
            ParameterSpec(
                "empty", .flag, default: .flag(false),
                "An instance without data, which waits for a restore."),
        ] + buffers + standby + replication,
        metrics: load + health,
        actions: roleActions + loadActions,
        faults: machineFaults + loadFaults + linkFaults
    )

    private static let buffers = [
        ParameterSpec(
            "cold_penalty", .quantity(.count), default: .quantity(Quantity(4, .count)),
            "How many times longer a query takes when nothing is in the buffers. Assumption."),
        ParameterSpec(
            "warm_queries", .quantity(.count), default: .quantity(Quantity(60_000, .count)),
            "Queries after which cold buffers are two thirds warm. Assumption."),
        ParameterSpec(
            "replica_warmth", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
            "How warm the buffers of a replica or standby are when it takes over: 100 % where reads"
                + " keep it warm. Assumption."),
    ]

    private static let standby = [
        ParameterSpec(
            "standby", .choice(["none", "synchronous"]), default: .text("none"),
            "A standby in another zone that has every write before it is acknowledged."),
        ParameterSpec(
            "automatic_failover", .flag, default: .flag(true),
            "Whether the standby takes over by itself."),
        ParameterSpec(
            "without_standby", .choice(["go-on", "refuse-writes"]), default: .text("go-on"),
            "What the primary does when its standby is lost: goes on alone (RDS), or refuses writes"
                + " that nobody else has (Patroni's synchronous_mode_strict)."),
        ParameterSpec(
            "zone", .text, "The zone of the primary; without it there is none to lose."),
        ParameterSpec("standby_zone", .text, "The zone of the standby."),
        ParameterSpec(
            "failover_min", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Shortest failover to the standby: 60–120 s (RDS Multi-AZ)."),
        ParameterSpec(
            "failover_max", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
            "Longest failover to the standby, replay of its log excluded (RDS Multi-AZ)."),
        ParameterSpec(
            "restart_time", .quantity(.seconds), default: .quantity(Quantity(75, .seconds)),
            "A restart, give or take a quarter; the buffers are cold after it. Assumption."),
    ]

    private static let replication = [
        ParameterSpec(
            "link_rate", .quantity(.perSecond), default: .quantity(Quantity(500, .perSecond)),
            "Writes a second that reach this replica at most; near the mean write rate the lag grows"
                + " at peak. Assumption: several times the usual writes, for a lag of a second"
                + " (Aurora global databases)."),
        ParameterSpec(
            "replay_rate", .quantity(.perSecond), default: .quantity(Quantity(500, .perSecond)),
            "Writes a second that it, or its standby, replays at most. Assumption."),
        ParameterSpec(
            "write_size", .quantity(.bytes), default: .quantity(Quantity(4096, .bytes)),
            "Log that a write leaves behind. Assumption: 4 KB with indexes and headers."),
        ParameterSpec(
            "promotion_time", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
            "Promotion without replay, give or take a quarter: 60–120 s (RDS), minutes across"
                + " regions."
        ),
        ParameterSpec(
            "fence_failure", .quantity(.ratio), default: .quantity(Quantity(0.08, .ratio)),
            "The chance that fencing times out and has to be repeated. Assumption."),
    ]

    private static let load = [
        MetricSpec("writable", .count, "1 while it accepts writes, else 0."),
        MetricSpec("timeline", .count, "The number of its history; a promotion adds one."),
        MetricSpec("query_rate", .perSecond, "Queries that it answers."),
        MetricSpec("write_rate", .perSecond, "Writes that it acknowledges."),
        MetricSpec("busy", .ratio, "The busy share of its cores; waiting for a lock is not work."),
        MetricSpec("connections", .count, "Connections in use, waiting queries included."),
        MetricSpec("p95_latency", .seconds, "95 % of the queries take no longer."),
        MetricSpec(
            "lag", .seconds,
            "The age of the newest write that a replica has. It grows while the link is down."),
        MetricSpec(
            "replay_backlog", .count,
            "Writes that it, or its standby, has and has not"
                + " replayed."
        ),
    ]

    private static let health = [
        MetricSpec("lag_bytes", .bytes, "Log that a replica has not received."),
        MetricSpec("standby_in_sync", .count, "1 while the standby has every write, else 0."),
        MetricSpec("buffer_warmth", .ratio, "The share of the wanted pages in the buffers."),
        MetricSpec(
            "longest_statement", .seconds,
            "How long the longest statement has been"
                + " running."),
        MetricSpec("lock_waiters", .count, "Queries that wait for a lock."),
        MetricSpec(
            "wrong_rows", .count,
            "Writes that a fault has falsified, where a check finds"
                + " them."),
    ]
}

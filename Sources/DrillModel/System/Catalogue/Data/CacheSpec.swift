extension ComponentSpec {
    /// A cache in front of a database.
    package static let cache = ComponentSpec(
        kind: "cache",
        summary: "A cache in front of a database: cold after a failover, warm after enough reads.",
        parameters: [
            ParameterSpec(
                "database", .component(kinds: ["database"]), "Where warming reads from."),
            ParameterSpec(
                "keys", .quantity(.count), default: .quantity(Quantity(12_000, .count)),
                "Entries that users ask for. Assumption."),
            ParameterSpec(
                "skew", .quantity(.count), default: .quantity(Quantity(20, .count)),
                "How much more some keys are wanted than others: with 1 all are equal; the hits"
                    + " grow"
                    + " with the logarithm of the keys held, as for Zipf's law. Assumption."),
            ParameterSpec(
                "best_hit_ratio", .quantity(.ratio), default: .quantity(Quantity(0.95, .ratio)),
                "The share of reads that a full cache answers. Assumption."),
            ParameterSpec(
                "late_fill", .quantity(.ratio), default: .quantity(Quantity(0.15, .ratio)),
                "The share of answers too late for their request that still reach the cache."
                    + " Assumption."),
            ParameterSpec(
                "warmth", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
                "The share of the best hit ratio at the start; 0 is cold."),
            ParameterSpec(
                "warm_rate", .quantity(.perSecond), default: .quantity(Quantity(100, .perSecond)),
                "Keys a second that `warm` reads from the database. Assumption."),
        ] + memory + herd,
        metrics: [
            MetricSpec("hit_ratio", .ratio, "The share of reads that it answers."),
            MetricSpec("miss_rate", .perSecond, "Keys that it had to read from the database."),
            MetricSpec("memory", .ratio, "The share of its memory in use."),
            MetricSpec("refused_sets", .perSecond, "Keys that it did not take for want of memory."),
            MetricSpec("evictions", .perSecond, "Keys that it dropped to make room."),
        ],
        actions: cacheActions,
        faults: [
            InvocationSpec("emptied", [], "The cache restarts and holds nothing."),
            InvocationSpec(
                "memory-full",
                [
                    ParameterSpec(
                        "within", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
                        "The time in which the entries of the last load expire."),
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.97, .ratio)),
                        "The share of the entries that expire."),
                ],
                "Keys that never expire have filled the memory: the loader's entries are"
                    + " refused, and"
                    + " those of its last run expire together."),
            InvocationSpec(
                "hot-key",
                [
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.3, .ratio)),
                        "The share of the reads that want this one key."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(900, .seconds)),
                        "For how long."),
                ],
                "Everybody wants one key, which is written so often that it is rarely there."),
        ]
    )

    private static let memory = [
        ParameterSpec(
            "policy", .choice(["noeviction", "allkeys-lru"]), default: .text("noeviction"),
            "What a full cache does: refuse new keys (Redis' default), or drop the least used."),
        ParameterSpec(
            "memory_used", .quantity(.ratio), default: .quantity(Quantity(0.6, .ratio)),
            "Memory in use when all keys are held. Assumption."),
    ]

    private static let herd = [
        ParameterSpec(
            "single_flight", .flag, default: .flag(false),
            "Whether one request reads a missing key for all that want it."),
        ParameterSpec(
            "hot_missing", .quantity(.count), default: .quantity(Quantity(50, .count)),
            "How much the wanted share of the missing keys is concentrated: misses at once fall on"
                + " one in so many of them. Assumption."),
        ParameterSpec(
            "zone", .text, "The zone in which it stands; without it there is none to lose."),
        ParameterSpec(
            "restart_time", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
            "How long a restart takes it away. Assumption: 30 s."),
    ]

    private static let cacheActions = [
        InvocationSpec(
            "warm",
            [
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                    "For how long."),
                ParameterSpec(
                    "rate", .quantity(.perSecond), "Keys a second, instead of the usual rate."),
            ],
            "Reads the most wanted keys from the database for a while, which loads the database."
        ),
        InvocationSpec(
            "set-policy",
            [
                ParameterSpec(
                    "policy", .choice(["noeviction", "allkeys-lru"]), required: true,
                    "What it does when it is full.")
            ],
            "Changes what a full cache does, at once (5–10 s). With `allkeys-lru` there is room"
                + " from"
                + " then on, and what nobody reads goes first."),
        InvocationSpec(
            "single-flight",
            [
                ParameterSpec(
                    "on", .flag, default: .flag(true), "Whether it is switched on or off.")
            ],
            "One request reads a missing key, the others wait for it (a flag; 20–40 s to roll"
                + " out)."),
        InvocationSpec(
            "restart", [],
            "Restarts the cache (30 s). It is empty afterwards; what filled it begins to fill it"
                + " again."),
    ]
}

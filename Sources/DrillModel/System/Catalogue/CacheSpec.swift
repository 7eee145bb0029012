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
                "How much more some keys are wanted than others: with 1 all are equal; the hits grow"
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
        ],
        metrics: [
            MetricSpec("hit_ratio", .ratio, "The share of reads that it answers."),
            MetricSpec("miss_rate", .perSecond, "Keys that it had to read from the database."),
        ],
        actions: [
            InvocationSpec(
                "warm",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                        "For how long.")
                ],
                "Reads the most wanted keys from the database for a while, which loads the database."
            )
        ],
        faults: [InvocationSpec("emptied", [], "The cache restarts and holds nothing.")]
    )
}

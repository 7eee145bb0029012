extension ComponentSpec {
    /// Copies of servers, which somebody may be able to delete.
    package static let vault = ComponentSpec(
        kind: "vault",
        summary: "Copies of servers, taken at intervals, locked against deletion or not.",
        parameters: [
            ParameterSpec(
                "server", .component(kinds: ["server"]),
                "The server that manages it: who controls that can delete what is not locked."),
            ParameterSpec(
                "locked", .flag, default: .flag(false),
                "True where nobody can delete a copy before its time, administrators included."),
            ParameterSpec(
                "interval", .quantity(.seconds), default: .quantity(Quantity(86_400, .seconds)),
                "Between two copies. Assumption: nightly."),
            ParameterSpec(
                "copies", .quantity(.count), default: .quantity(Quantity(30, .count)),
                "Copies that are kept of each server. Assumption."),
            ParameterSpec(
                "restore_rate", .quantity(.bytesPerSecond),
                default: .quantity(Quantity(367e6, .bytesPerSecond)),
                "Rate of one restore. Seen: 300–500 MiB/s for physical restores; 350 MiB/s."),
        ],
        metrics: [
            MetricSpec("copies", .count, "Copies of each server that exist."),
            MetricSpec("refused_deletions", .count, "Deletions that the lock has refused."),
            MetricSpec("newest_copy_age", .seconds, "Age of the newest copy."),
        ]
    )
}

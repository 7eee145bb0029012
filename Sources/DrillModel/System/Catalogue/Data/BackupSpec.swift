extension ComponentSpec {
    /// The backups of a database, with the archive of its log.
    package static let backup = ComponentSpec(
        kind: "backup",
        summary: "Physical backups of a database and the archive of its log, and their restores.",
        parameters: [
            ParameterSpec(
                "of", .component(kinds: ["database"]), required: true, "The database."),
            ParameterSpec(
                "size", .quantity(.bytes), default: .quantity(Quantity(500e9, .bytes)),
                "What a restore copies. Assumption; replace it."),
            ParameterSpec(
                "interval", .quantity(.seconds), default: .quantity(Quantity(86_400, .seconds)),
                "Between two backups: daily."),
            ParameterSpec(
                "newest", .quantity(.seconds), default: .quantity(Quantity(21_600, .seconds)),
                "The age of the newest backup when the session begins. Assumption: 6 h."),
            ParameterSpec(
                "newest_incompatible", .flag, default: .flag(false),
                "The newest was taken by another major version than the one that restores it."),
            ParameterSpec(
                "log_interval", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
                "Between two uploads of the log: 5 min (RDS)."),
            ParameterSpec(
                "immutable", .flag, default: .flag(true),
                "Nobody can delete them before their time."),
        ] + speeds,
        metrics: [
            MetricSpec("newest_age", .seconds, "The age of the newest backup."),
            MetricSpec("archive_lag", .seconds, "The age of the newest log in the archive."),
            MetricSpec(
                "verified", .count,
                "Backups known to restore: 1 once one has been verified or restored."),
            MetricSpec(
                "restore_phase", .count,
                "0 none, 1 provisions, 2 copies, 3 starts the engine, 4 replays the log."),
            MetricSpec(
                "restore_progress", .ratio,
                "The share of the restore's time that has"
                    + " passed."),
        ],
        actions: [
            InvocationSpec(
                "verify", [which],
                "Starts an engine on a backup's catalogue and first blocks, without its data (8–12"
                    + " min). Tells whether it would restore."),
            InvocationSpec(
                "restore",
                [
                    ParameterSpec(
                        "to", .component(kinds: ["database"]), required: true,
                        "The empty instance that gets the data."),
                    which,
                    ParameterSpec(
                        "point", .choice(["latest", "before-falsified"]), default: .text("latest"),
                        "Replay all of the archived log, or stop just before the first falsified"
                            + " write."),
                ],
                "Provisions (5–15 min), copies (300–500 MiB/s), starts the engine and replays"
                    + " the log."
                    + " An incompatible backup shows at the start of the engine, after the copy."),
        ],
        faults: [
            InvocationSpec("archive-stops", [], "The log is no longer archived."),
            InvocationSpec("archive-runs", [], "The log is archived again."),
            InvocationSpec(
                "deleted", [],
                "Somebody deletes every backup and the archive, silently; of immutable ones nothing"
                    + " goes, and the log of the store says who tried."),
        ]
    )

    private static let which = ParameterSpec(
        "backup", .choice(["newest", "previous"]), default: .text("newest"), "Which one.")

    private static let speeds = [
        ParameterSpec(
            "provision_min", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
            "Shortest time until an instance and its volume are there. Assumption: 5 min."),
        ParameterSpec(
            "provision_max", .quantity(.seconds), default: .quantity(Quantity(900, .seconds)),
            "Longest time until they are. Assumption: 15 min."),
        ParameterSpec(
            "copy_rate_min", .quantity(.bytesPerSecond),
            default: .quantity(Quantity(314.6e6, .bytesPerSecond)),
            "Slowest copy of a physical backup: 300 MiB/s."),
        ParameterSpec(
            "copy_rate_max", .quantity(.bytesPerSecond),
            default: .quantity(Quantity(524.3e6, .bytesPerSecond)),
            "Fastest copy of a physical backup: 500 MiB/s."),
        ParameterSpec(
            "log_speed", .quantity(.count), default: .quantity(Quantity(20, .count)),
            "How many times faster the log is replayed than it was written. Assumption."),
    ]
}

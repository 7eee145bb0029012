extension ComponentSpec {
    /// A partitioned log of events.
    package static let stream = ComponentSpec(
        kind: "stream",
        summary: "A log of events in shards, each read in order by one consumer at most.",
        parameters: [
            ParameterSpec(
                "rate", .quantity(.perSecond), default: .quantity(Quantity(100_000, .perSecond)),
                "Events that producers send, besides what components send. Assumption."),
            ParameterSpec(
                "shards", .quantity(.count), default: .quantity(Quantity(100, .count)),
                "Shards; keys are spread over them by their hash. Assumption."),
            ParameterSpec(
                "shard_rate", .quantity(.perSecond), default: .quantity(Quantity(2500, .perSecond)),
                "Events a second that a shard takes before it throttles. Assumption."),
            ParameterSpec(
                "consumers", .quantity(.count), default: .quantity(Quantity(100, .count)),
                "Consumers; one shard has one at most, the others wait. Assumption."),
            ParameterSpec(
                "consumer_rate", .quantity(.perSecond),
                default: .quantity(Quantity(2000, .perSecond)),
                "Events a second that one consumer handles. Assumption."),
            ParameterSpec(
                "window", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
                "The length of the windows that are counted. Assumption: 5 min."),
            ParameterSpec(
                "retention", .quantity(.seconds), default: .quantity(Quantity(86_400, .seconds)),
                "How long events are kept: 24 h (Kinesis default)."),
            ParameterSpec(
                "producer_buffer", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "How much of their own events producers keep while they are throttled."
                    + " Assumption."),
        ],
        metrics: [
            MetricSpec("in_rate", .perSecond, "Events that it accepts."),
            MetricSpec("out_rate", .perSecond, "Events that are handled."),
            MetricSpec("throttled", .ratio, "The share of the events that it turns away."),
            MetricSpec("lag", .seconds, "The age of the oldest event that is not handled."),
            MetricSpec("mean_lag", .seconds, "The age of such events, all shards taken together."),
            MetricSpec("backlog", .count, "Events that are not handled."),
            MetricSpec(
                "hottest_shard", .ratio,
                "The hottest shard's load as a share of its"
                    + " limit."),
            MetricSpec("shards", .count, "Shards."),
            MetricSpec("busy_consumers", .count, "Consumers that have a shard."),
            MetricSpec("late_windows", .count, "Windows that have ended and are not complete."),
            MetricSpec(
                "incomplete_windows", .count,
                "Windows that were closed without all"
                    + " events."),
        ],
        actions: [
            InvocationSpec(
                "set-consumers",
                [ParameterSpec("count", .quantity(.count), required: true, "Consumers.")],
                "Starts or ends consumers (60–90 s); every shard is handed over, so all stop"
                    + " meanwhile."
                    + " More than there are shards wait idle."),
            InvocationSpec(
                "split-shards",
                [
                    ParameterSpec(
                        "shards", .quantity(.count), required: true,
                        "Shards from then"
                            + " on.")
                ],
                "Splits shards (60–120 s). One key stays on one shard, however many there are."),
            InvocationSpec(
                "re-key", [],
                "Producers add a suffix to the hottest key, so that it is spread over the shards"
                    + " (90–150 s to roll out). Its order is lost."),
            InvocationSpec(
                "replay",
                [
                    ParameterSpec(
                        "since", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
                        "How far back, within the retention.")
                ],
                "Reads the last minutes again and completes the windows that were closed too soon."
                    + " Everything since then is in the way of what comes now."),
            InvocationSpec(
                "spread-backlog", [],
                "Reads the hottest shard's backlog with all consumers and its keys apart (30–60"
                    + " s)."),
            InvocationSpec(
                "skip-to-latest", [], irreversible: true,
                "Gives up what is not handled and goes on with what comes now."),
        ],
        faults: [
            InvocationSpec(
                "hot-key",
                [
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.04, .ratio)),
                        "The share of the events that carry one key.")
                ],
                "One key is on a part of all events, which go to one shard."),
            InvocationSpec("hot-key-ends", [], "The key is as rare as others again."),
        ]
    )
}

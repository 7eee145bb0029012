extension ComponentSpec {
    /// A queue with its consumers.
    package static let queue = ComponentSpec(
        kind: "queue",
        summary: "A durable queue with its consumers: each message is delivered at least once.",
        parameters: [
            ParameterSpec(
                "consume_rate", .quantity(.perSecond),
                default: .quantity(Quantity(150, .perSecond)),
                "Messages a second that the consumers take at most. Assumption."),
            ParameterSpec(
                "consumers", .quantity(.count),
                "Messages in work at once; without it only the rate is a limit."),
            ParameterSpec(
                "process_time", .quantity(.seconds), default: .quantity(Quantity(0.02, .seconds)),
                "A consumer's own time for a message. Assumption."),
            ParameterSpec(
                "handler", .component(kinds: []), "What a consumer calls for each message."),
            ParameterSpec(
                "writes", .quantity(.count), default: .quantity(Quantity(1, .count)),
                "Writes to the handler for one message."),
            ParameterSpec(
                "reads", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "Reads from the handler for one message."),
            ParameterSpec(
                "patience", .quantity(.seconds), default: .quantity(Quantity(5, .seconds)),
                "How long a consumer waits for the handler. Assumption."),
        ] + delivery,
        metrics: queueMetrics,
        actions: queueActions,
        faults: [
            InvocationSpec(
                "consumers-stall",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long.")
                ],
                "The consumers take nothing for a while."),
            InvocationSpec(
                "poison",
                [
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.02, .ratio)),
                        "The share of the messages from now on that no consumer can handle.")
                ],
                "Messages come that crash their consumer, after it has waited its whole patience."),
            InvocationSpec("poison-ends", [], "No more such messages come."),
            InvocationSpec(
                "keys-ignored", [],
                "A release of the consumers does not look for keys any more: what is delivered again"
                    + " is done again."),
        ]
    )

    private static let delivery = [
        ParameterSpec(
            "visibility_timeout", .quantity(.seconds),
            default: .quantity(Quantity(30, .seconds)),
            "After which a message that was not confirmed is delivered again. SQS default."),
        ParameterSpec(
            "max_receives", .quantity(.count), default: .quantity(Quantity(5, .count)),
            "Deliveries after which a message is set aside as a dead letter. Assumption, usual."),
        ParameterSpec(
            "keys", .flag, default: .flag(true),
            "Whether consumers know by a key that a message has had its effect already."),
    ]

    private static let queueMetrics = [
        MetricSpec("depth", .count, "Messages that wait."),
        MetricSpec("age", .seconds, "The age of the oldest message that waits."),
        MetricSpec("wait", .seconds, "How long a message of now will wait, at the present pace."),
        MetricSpec("send_rate", .perSecond, "Messages that it accepts."),
        MetricSpec("done_rate", .perSecond, "Messages whose effect is done and confirmed."),
        MetricSpec("failure_ratio", .ratio, "The share of the deliveries that are not confirmed."),
        MetricSpec("dead_letters", .count, "Messages that were set aside."),
        MetricSpec("duplicates", .count, "Messages whose effect happened twice."),
        MetricSpec("consumers", .count, "Messages in work at once, at most; NaN without a limit."),
    ]

    private static let queueActions = [
        InvocationSpec(
            "set-consumers",
            [
                ParameterSpec(
                    "count", .quantity(.count), required: true,
                    "Messages in work at"
                        + " once.")
            ],
            "Starts or ends consumers (30–60 s). What they call must carry them."),
        InvocationSpec(
            "pause-consumers", [],
            "Lets them finish what they have and take nothing more (5–10 s). Messages wait."),
        InvocationSpec("resume-consumers", [], "Lets them take messages again (5–10 s)."),
        InvocationSpec(
            "limit-intake",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), required: true,
                    "The share of the senders who are let in.")
            ],
            "Turns senders away at the door (10–20 s); nothing that is in the queue is lost."),
        InvocationSpec(
            "newest-first",
            [
                ParameterSpec(
                    "on", .flag, default: .flag(true),
                    "Whether it is switched on or"
                        + " off.")
            ],
            "New messages overtake old ones (20–40 s): who comes now is served now, the backlog"
                + " with"
                + " what is left over."),
        InvocationSpec(
            "purge", [], irreversible: true,
            "Throws away every message that waits. Those who were told that theirs was accepted"
                + " were"
                + " told wrong."),
        InvocationSpec("redrive", [], "Puts the dead letters back into the queue (20–40 s)."),
        InvocationSpec(
            "discard-dead-letters", [], irreversible: true, "Throws the dead letters away."),
        InvocationSpec(
            "quarantine", [],
            "Sorts out messages that crash consumers before they are delivered (60–90 s); they"
                + " are kept"
                + " as dead letters."),
        InvocationSpec(
            "check-keys", [],
            "Rolls out consumers that look for a message's key before they act (2–3 min). What was done"
                + " twice stays so."),
        InvocationSpec(
            "fix-consumers", [], "Rolls out consumers that can handle such messages (4–6 min)."),
        InvocationSpec(
            "replay",
            [
                ParameterSpec(
                    "since", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                    "How far back."),
                ParameterSpec(
                    "keys", .flag, default: .flag(true),
                    "With the keys of the messages, by which consumers know what is done."),
            ],
            "Sends the messages of the last minutes once more from the senders' log (30–60 s)."
                + " Without"
                + " keys each is done again."),
        InvocationSpec(
            "undo-duplicates", [],
            "Finds what was done twice and undoes it, one by one (20 a second)."),
    ]
}

extension ComponentSpec {
    /// A queue with its consumers.
    package static let queue = ComponentSpec(
        kind: "queue",
        summary: "A queue of messages with its consumers.",
        parameters: [
            ParameterSpec(
                "consume_rate", .quantity(.perSecond),
                default: .quantity(Quantity(150, .perSecond)),
                "Messages a second that the consumers take at most. Assumption.")
        ],
        metrics: [
            MetricSpec("depth", .count, "Messages that wait."),
            MetricSpec("age", .seconds, "The age of the oldest message that waits."),
        ],
        faults: [
            InvocationSpec(
                "consumers-stall",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long.")
                ],
                "The consumers take nothing for a while.")
        ]
    )
}

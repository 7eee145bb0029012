extension ComponentSpec {
    /// A store of objects that somebody may read more of than they should.
    package static let bucket = ComponentSpec(
        kind: "bucket",
        summary: "A store of objects, with the rate at which they leave.",
        parameters: [
            ParameterSpec(
                "objects", .quantity(.count), default: .quantity(Quantity(60_000, .count)),
                "Objects in the bucket. Assumption."),
            ParameterSpec(
                "object_size", .quantity(.bytes), default: .quantity(Quantity(2e6, .bytes)),
                "Size of an object. Assumption."),
            ParameterSpec(
                "usual_egress", .quantity(.bytesPerSecond),
                default: .quantity(Quantity(1.5e6, .bytesPerSecond)),
                "What rightful readers fetch. Assumption."),
            ParameterSpec(
                "change_time", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
                "Time until a change of the bucket's policy holds. Assumption: 15 s."),
        ],
        metrics: [
            MetricSpec("egress", .bytesPerSecond, "Bytes read a second, by anybody."),
            MetricSpec("bytes_out", .bytes, "Bytes read since the session began, by anybody."),
            MetricSpec("copied", .bytesPerSecond, "Bytes copied a second to other buckets."),
        ],
        actions: [
            InvocationSpec(
                "block-egress", [],
                "Refuses every read, those of partners and exports included. Keys and sessions stay."
            ),
            InvocationSpec("allow-egress", [], "Lets the bucket be read again."),
        ]
    )
}

extension ComponentSpec {
    /// One region's copy of a table that every region writes.
    package static let globalTable = ComponentSpec(
        kind: "global-table",
        summary: "A region's copy of a table that all regions write; of two writes the later wins.",
        parameters: [
            ParameterSpec(
                "peer", .component(kinds: ["global-table"]), "The other region's copy."),
            ParameterSpec(
                "rate", .quantity(.perSecond), default: .quantity(Quantity(4000, .perSecond)),
                "Requests a second that it takes before it throttles. Assumption."),
            ParameterSpec(
                "answer_time", .quantity(.seconds), default: .quantity(Quantity(0.008, .seconds)),
                "The time of a request: single-digit milliseconds (DynamoDB)."),
            ParameterSpec(
                "replication_time", .quantity(.seconds),
                default: .quantity(Quantity(0.8, .seconds)),
                "Until a write is in the other region: a second or less (DynamoDB global tables)."),
            ParameterSpec(
                "shared_items", .quantity(.ratio), default: .quantity(Quantity(0.02, .ratio)),
                "The share of the writes to items that the other region writes too. Assumption."),
            ParameterSpec(
                "acted_upon", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                "After which somebody has acted upon a write, so that merging comes too late."
                    + " Assumption: 10 min."),
            ParameterSpec(
                "merge_rate", .quantity(.perSecond), default: .quantity(Quantity(4000, .perSecond)),
                "Writes a second that a reconciliation compares. Assumption."),
        ],
        metrics: [
            MetricSpec("read_rate", .perSecond, "Reads that it answers."),
            MetricSpec("write_rate", .perSecond, "Writes that it acknowledges."),
            MetricSpec("writable", .count, "1 while it accepts writes, else 0."),
            MetricSpec("throttled", .ratio, "The share of the requests that it turns away."),
            MetricSpec(
                "replication_latency", .seconds,
                "The age of the oldest write on its way to the"
                    + " peer."),
            MetricSpec("pending_writes", .count, "Writes that the peer does not have."),
            MetricSpec(
                "conflicts", .count, "Writes of both regions to one item that nobody has merged."),
            MetricSpec(
                "lost_updates", .count,
                "Acknowledged writes that another one has"
                    + " replaced."),
        ],
        actions: [
            InvocationSpec(
                "stop-writes", [],
                "This region refuses writes from now on (10–20 s); reads go"
                    + " on."),
            InvocationSpec("allow-writes", [], "This region takes writes again (10–20 s)."),
            InvocationSpec(
                "reconcile", [],
                "Reads both regions' change streams and merges conflicting writes, while the peer's"
                    + " writes are stopped. What somebody has acted upon cannot be merged."),
            InvocationSpec(
                "add-capacity",
                [
                    ParameterSpec(
                        "rate", .quantity(.perSecond), required: true,
                        "Requests a second from then on.")
                ],
                "Raises the throughput (30–60 s)."),
        ],
        faults: [
            InvocationSpec(
                "partition", [],
                "Replication between the two regions stops, both ways. Both go on taking writes."),
            InvocationSpec(
                "partition-ends", [],
                "Replication runs again; of two writes the"
                    + " later wins."),
        ]
    )
}

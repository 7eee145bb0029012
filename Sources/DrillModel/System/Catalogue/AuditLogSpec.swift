extension ComponentSpec {
    /// The record of every call in the account, which arrives minutes late.
    package static let auditLog = ComponentSpec(
        kind: "audit-log",
        summary: "The record of every call in the account, minutes late.",
        parameters: [
            ParameterSpec(
                "delay_min", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
                "Shortest time from a call to its record. Assumption."),
            ParameterSpec(
                "delay_max", .quantity(.seconds), default: .quantity(Quantity(360, .seconds)),
                "Longest time from a call to its record. Assumption, of the order vendors state."),
            ParameterSpec(
                "query_time", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                "Time that a query over the last 24 h takes. Assumption: 2 min."),
        ],
        metrics: [
            MetricSpec("delay", .seconds, "Time until a call of now is certain to be on record."),
            MetricSpec("findings", .count, "Suspicious calls that queries have found so far."),
        ],
        actions: [
            InvocationSpec(
                "query-audit-log", [],
                """
                Searches the last 24 h for calls that are not ours. Takes minutes, and finds only \
                what is on record by then: an empty answer is not a clean bill.
                """)
        ]
    )
}

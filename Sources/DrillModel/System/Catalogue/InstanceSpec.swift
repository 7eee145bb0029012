extension ComponentSpec {
    /// A machine that somebody else may control, and that holds the evidence of it.
    package static let instance = ComponentSpec(
        kind: "instance",
        summary: "A machine with evidence in its memory and on its disk.",
        parameters: [
            ParameterSpec(
                "role", .component(kinds: ["role"]), required: true,
                "The role that software on the machine may assume."),
            ParameterSpec(
                "memory_share", .quantity(.ratio), default: .quantity(Quantity(0.4, .ratio)),
                "Share of the evidence that is in memory only. Assumption."),
            ParameterSpec(
                "memory_half_life", .quantity(.seconds),
                default: .quantity(Quantity(7200, .seconds)),
                "Time in which a working machine overwrites half of it. Assumption: 2 h."),
            ParameterSpec(
                "isolate_time", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
                "Time to put the machine behind closed network rules. Assumption: 15 s."),
            ParameterSpec(
                "snapshot_time", .quantity(.seconds), default: .quantity(Quantity(240, .seconds)),
                "Time to copy memory and disk. Assumption: 4 min."),
            ParameterSpec(
                "terminate_time", .quantity(.seconds), default: .quantity(Quantity(20, .seconds)),
                "Time to terminate the machine. Assumption: 20 s."),
            ParameterSpec(
                "replace_time", .quantity(.seconds), default: .quantity(Quantity(150, .seconds)),
                "Time to start a clean one from the image. Seen for new nodes: 1.5 to 5 min."),
        ],
        metrics: [
            MetricSpec("evidence", .ratio, "Share of the evidence that still exists somewhere."),
            MetricSpec("in_service", .count, "1 while a machine does the work, 0 while none does."),
        ],
        actions: [
            InvocationSpec(
                "isolate", [],
                """
                Cuts the machine off the network and leaves it running: nobody reaches it, its \
                memory and disk stay. Its work stops.
                """),
            InvocationSpec("reconnect", [], "Puts an isolated machine back, whoever controls it."),
            InvocationSpec(
                "snapshot", [],
                "Copies memory and disk. Takes minutes; software on a connected machine notices."),
            InvocationSpec(
                "terminate", [], irreversible: true,
                "Destroys the machine, and the evidence of which there is no copy."),
            InvocationSpec(
                "replace", [],
                "Starts a clean machine for the work. The isolated one is kept for examination."),
        ]
    )
}

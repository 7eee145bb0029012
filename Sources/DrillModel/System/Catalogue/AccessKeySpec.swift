extension ComponentSpec {
    /// A long-lived key of a user, with which a role can be assumed.
    package static let accessKey = ComponentSpec(
        kind: "access-key",
        summary: "A long-lived key that may assume a role until it is disabled.",
        parameters: [
            ParameterSpec(
                "role", .component(kinds: ["role"]), required: true, "The role that it may assume."),
            ParameterSpec(
                "exists", .flag, default: .flag(true),
                "False for a free slot: a user may hold two keys, and the second is yet to be made."
            ),
            ParameterSpec(
                "calls", .quantity(.perSecond), default: .quantity(Quantity(0.2, .perSecond)),
                "Calls with the key by its rightful owner. Assumption: one in 5 s."),
            ParameterSpec(
                "change_time", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
                "Time until disabling, enabling or deleting holds. Assumption: 10 s."),
            ParameterSpec(
                "throttled", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                "Chance that a change is throttled and has to be repeated. Assumption: none."),
        ],
        metrics: [
            MetricSpec("calls", .perSecond, "Calls that the key's owner makes with it.")
        ],
        actions: [
            InvocationSpec(
                "disable-key", [],
                """
                The key is refused from now on. Sessions that it has already opened go on until \
                they are revoked. Its rightful owner, such as the deploy pipeline, stops too.
                """),
            InvocationSpec("enable-key", [], "The key is accepted again, whoever holds it."),
            InvocationSpec(
                "delete-key", [], irreversible: true,
                "Deletes the key for good. What it did stays in the audit log."),
        ]
    )
}

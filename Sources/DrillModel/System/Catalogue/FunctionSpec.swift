extension ComponentSpec {
    /// A serverless function, which runs with a role whatever its code has become.
    package static let function = ComponentSpec(
        kind: "function",
        summary: "A scheduled function that runs with a role of its own.",
        parameters: [
            ParameterSpec(
                "role", .component(kinds: ["role"]), required: true, "The role that it runs with."),
            ParameterSpec(
                "concurrency", .quantity(.count), default: .quantity(Quantity(5, .count)),
                "How many copies may run at once. Assumption."),
            ParameterSpec(
                "invocations", .quantity(.perSecond),
                default: .quantity(Quantity(0.2, .perSecond)),
                "Rate at which its schedule calls it. Assumption: one in 5 s."),
            ParameterSpec(
                "change_time", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
                "Time until a new limit holds. Assumption: 10 s."),
            ParameterSpec(
                "deploy_time", .quantity(.seconds), default: .quantity(Quantity(40, .seconds)),
                "Time to deploy its code from the repository. Assumption: 40 s."),
        ],
        metrics: [
            MetricSpec("invocations", .perSecond, "Calls that ran."),
            MetricSpec("throttled", .perSecond, "Calls refused because of the limit."),
            MetricSpec("concurrency_limit", .count, "How many copies may run at once."),
        ],
        actions: [
            InvocationSpec(
                "set-concurrency",
                [
                    ParameterSpec(
                        "limit", .quantity(.count), required: true,
                        "How many copies may run at once; 0 stops the function.")
                ],
                """
                Limits the copies that run. 0 stops the function, and its work waits. The code \
                stays what it has become: setting the limit back runs it again.
                """),
            InvocationSpec(
                "restore-function", [],
                "Deploys the code that is in the repository over whatever runs now."),
        ]
    )
}

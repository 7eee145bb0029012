extension ComponentSpec {
    /// A serverless function, which runs with a role whatever its code has become.
    package static let function = ComponentSpec(
        kind: "function",
        summary: "A serverless function: called by others or by its schedule, within a limit.",
        parameters: functionCalls + functionTimes,
        metrics: [
            MetricSpec("invocations", .perSecond, "Calls that ran."),
            MetricSpec("throttled", .perSecond, "Calls refused because of the limit."),
            MetricSpec("concurrency_limit", .count, "How many copies may run at once."),
            MetricSpec("running", .count, "Copies that run."),
            MetricSpec("error_rate", .ratio, "The share of its calls that fail or are refused."),
            MetricSpec("cold_starts", .perSecond, "Calls that had to wait for a new copy."),
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
                "Deploys the code that is in the repository over whatever runs now. A release that"
                    + " is bad in the repository stays bad: roll it back."),
            InvocationSpec(
                "roll-back", [], "Points the function at the version before (10 s)."),
        ],
        faults: [
            InvocationSpec(
                "bad-deploy",
                [
                    ParameterSpec(
                        "errors", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                        "The share of its calls that the release fails."),
                    ParameterSpec(
                        "slowdown", .quantity(.count), default: .quantity(Quantity(1, .count)),
                        "How much longer a call takes."),
                ],
                "A release goes out that should not have.")
        ]
    )

    private static let functionCalls = [
        ParameterSpec("role", .component(kinds: ["role"]), "The role that it runs with."),
        ParameterSpec(
            "database", .component(kinds: []), "What each call reads or writes once: a table."),
        ParameterSpec(
            "calls", .components(kinds: ["dependency"]), "What a call needs of other components."),
        ParameterSpec(
            "concurrency", .quantity(.count), default: .quantity(Quantity(5, .count)),
            "How many copies may run at once. Assumption; an account has 1,000 (AWS Lambda quota)."),
        ParameterSpec(
            "invocations", .quantity(.perSecond),
            default: .quantity(Quantity(0.2, .perSecond)),
            "Rate at which its schedule calls it. Assumption: one in 5 s."),
        ParameterSpec(
            "error_rate", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
            "The share of its calls that fail on an ordinary day."),
    ]

    private static let functionTimes = [
        ParameterSpec(
            "run_time", .quantity(.seconds), default: .quantity(Quantity(0.2, .seconds)),
            "The time of a call, what it calls excluded. Assumption."),
        ParameterSpec(
            "cold_start", .quantity(.seconds), default: .quantity(Quantity(0.6, .seconds)),
            "What a call waits for a new copy: 0.1–1 s and more (vendors' figures)."),
        ParameterSpec(
            "idle_time", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
            "How long an idle copy is kept. Assumption: 5–15 min are observed."),
        ParameterSpec(
            "query_timeout", .quantity(.seconds), default: .quantity(Quantity(3, .seconds)),
            "How long a call waits for the database. Assumption."),
        ParameterSpec(
            "change_time", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
            "Time until a new limit holds. Assumption: 10 s."),
        ParameterSpec(
            "deploy_time", .quantity(.seconds), default: .quantity(Quantity(40, .seconds)),
            "Time to deploy its code from the repository. Assumption: 40 s."),
    ]
}

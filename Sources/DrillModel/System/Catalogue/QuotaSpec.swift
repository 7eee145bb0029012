extension ComponentSpec {
    /// What an account may run in a region.
    package static let quota = ComponentSpec(
        kind: "quota",
        summary: "What an account may run in a region, and how long it takes to get more.",
        parameters: [
            ParameterSpec(
                "limit", .quantity(.count), default: .quantity(Quantity(32, .count)),
                "vCPU that may run. Limits of new regions are of the order of tens. Assumption."),
            ParameterSpec(
                "others", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "vCPU that something else uses. Assumption."),
            ParameterSpec(
                "automatic_up_to", .quantity(.count), default: .quantity(Quantity(1.25, .count)),
                "Increases up to this multiple are granted by a machine. Assumption."),
            ParameterSpec(
                "review_min", .quantity(.seconds), default: .quantity(Quantity(1500, .seconds)),
                "Shortest time until a person has looked at a larger one: minutes to hours."
                    + " Assumption: 25 min."),
            ParameterSpec(
                "review_max", .quantity(.seconds), default: .quantity(Quantity(5400, .seconds)),
                "Longest time until a person has looked at a larger one. Assumption: 90 min."),
            ParameterSpec(
                "urgent_min", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
                "Shortest time with a call to the provider's support. Assumption: 5 min."),
            ParameterSpec(
                "urgent_max", .quantity(.seconds), default: .quantity(Quantity(720, .seconds)),
                "Longest time with a call to the provider's support. Assumption: 12 min."),
            ParameterSpec(
                "refusal", .quantity(.ratio), default: .quantity(Quantity(0.2, .ratio)),
                "Chance that only half of what was asked for is granted at first. Assumption."),
        ],
        metrics: [
            MetricSpec("limit", .count, "vCPU that may run."),
            MetricSpec("used", .count, "vCPU that run."),
            MetricSpec("free", .count, "vCPU that could be started now."),
        ],
        actions: [
            InvocationSpec(
                "request-increase",
                [
                    ParameterSpec(
                        "to", .quantity(.count), required: true, "The limit that is asked for.")
                ],
                """
                Files a request (30 s). A small increase is granted at once; for a larger one a \
                person looks at it, after minutes to hours, and may grant less.
                """),
            InvocationSpec(
                "escalate", [],
                "Calls the provider's support about the open request (90 s): minutes, not hours."),
            InvocationSpec(
                "free-others", [],
                "Stops what else runs in the region (60 s) and frees its share. Whoever uses it is"
                    + " told afterwards."),
        ]
    )
}

extension ComponentSpec {
    /// A network of its own in which servers are restored and cleaned before they go back.
    package static let cleanRoom = ComponentSpec(
        kind: "clean-room",
        summary: "A network of its own in which servers are restored, cleaned and checked.",
        parameters: [
            ParameterSpec(
                "segment", .component(kinds: ["segment"]), required: true,
                "The segment to which its servers go back."),
            ParameterSpec(
                "prepare_time", .quantity(.seconds),
                default: .quantity(Quantity(1200, .seconds)),
                "Time to build it from its plans. Assumption: rehearsed, 20 min."),
            ParameterSpec(
                "clean_time", .quantity(.seconds), default: .quantity(Quantity(1200, .seconds)),
                "Time to search every server in it and to remove what is found. Assumption: 20 min."
            ),
            ParameterSpec(
                "blind_success", .quantity(.ratio), default: .quantity(Quantity(0.3, .ratio)),
                "Chance that the search finds what is on a server when nobody has examined how they"
                    + " came in. Assumption."),
            ParameterSpec(
                "return_time", .quantity(.seconds), default: .quantity(Quantity(240, .seconds)),
                "Time to connect its servers to the segment. Assumption: 4 min."),
        ],
        metrics: [
            MetricSpec("prepared", .count, "1 once it exists."),
            MetricSpec("servers", .count, "Servers that stand in it."),
        ],
        actions: [
            InvocationSpec(
                "prepare", [],
                "Builds it and moves every server that is cut off into it, still out of reach."),
            InvocationSpec(
                "clean-all", [],
                """
                Searches every server in it and removes what is not ours. Finds all of it when the \
                segment has been examined; without that, only what a scanner knows.
                """),
            InvocationSpec(
                "return-all", [],
                "Starts its servers, connects them to the segment and opens the way in for staff."),
        ]
    )
}

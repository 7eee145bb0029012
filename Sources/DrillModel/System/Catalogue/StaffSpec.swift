extension ComponentSpec {
    /// People whose work needs servers.
    package static let staff = ComponentSpec(
        kind: "staff",
        summary: "People whose work needs servers and a directory to log on with.",
        parameters: [
            ParameterSpec(
                "directory", .component(kinds: ["server"]), required: true,
                "The server without which nobody logs on."),
            ParameterSpec(
                "needs", .components(kinds: ["server"]), required: true,
                "The servers that their work needs, each an equal share of it."),
            ParameterSpec(
                "people", .quantity(.count), default: .quantity(Quantity(1800, .count)),
                "People at work. Assumption."),
            ParameterSpec(
                "usual_errors", .quantity(.ratio), default: .quantity(Quantity(0.002, .ratio)),
                "Share of the work that fails on a good day. Assumption."),
        ],
        metrics: [
            MetricSpec("availability", .ratio, "Share of the work that can be done."),
            MetricSpec("idle_people", .count, "People who cannot work."),
        ]
    )
}

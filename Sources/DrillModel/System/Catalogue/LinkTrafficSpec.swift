extension ComponentSpec {
    /// Bulk traffic on a link: copies, reports, replication.
    package static let linkTraffic = ComponentSpec(
        kind: "link-traffic",
        summary: "Bulk traffic on a link, which can be held back and catches up later.",
        parameters: [
            ParameterSpec(
                "link", .component(kinds: ["network-link"]), required: true, "The link it takes."),
            ParameterSpec(
                "demand", .quantity(.bytesPerSecond), required: true, "What it asks for."),
            ParameterSpec(
                "urgent", .flag, default: .flag(false),
                "Whether it is carried where only urgent traffic is."),
            ParameterSpec(
                "catch_up", .quantity(.ratio), default: .quantity(Quantity(0.5, .ratio)),
                "What it asks for on top while it has a backlog. Assumption: half as much again."),
            ParameterSpec(
                "swing", .quantity(.ratio), default: .quantity(Quantity(0.1, .ratio)),
                "Spread of its demand from second to second. Assumption."),
        ],
        metrics: [
            MetricSpec("carried", .bytesPerSecond, "What the link carries of it."),
            MetricSpec("backlog", .bytes, "What waits to be carried."),
        ],
        actions: [
            InvocationSpec(
                "hold-back", [], "Stops it at its source (10 s). What it would have sent waits."),
            InvocationSpec(
                "let-go", [], "Lets it send again (10 s), its backlog on top until that is gone."),
        ]
    )
}

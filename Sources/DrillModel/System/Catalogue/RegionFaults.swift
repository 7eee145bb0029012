extension InvocationSpec {
    /// What can happen to a whole region.
    package static let regionFaults = [
        InvocationSpec(
            "region-lost", [],
            "The region's network is gone: no client, no replica and no collector reaches it. What"
                + " runs in it goes on and does not know."),
        InvocationSpec(
            "region-flaps",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), default: .quantity(Quantity(0.4, .ratio)),
                    "The share of its clients who reach it."),
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                    "For how long."),
            ],
            "A lost region is back for some of its clients, for a while; the links between regions"
                + " stay down. A database in it that is not fenced accepts their writes."),
        InvocationSpec(
            "control-plane-lost",
            [
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
                    "For how long.")
            ],
            "What runs in the region goes on, but nothing can be changed there: half of the requests"
                + " are refused at once, the others hang for a minute and fail."),
        InvocationSpec("region-restored", [], "The region is back for everybody."),
        InvocationSpec(
            "zone-lost", [zone],
            "A zone of the region is gone with everything that runs in it. Nobody is told: what has"
                + " connections into it hears nothing."),
        InvocationSpec(
            "zone-restored", [zone],
            "The zone is back; what was not replaced meanwhile starts again in it."),
    ]

    private static let zone = ParameterSpec(
        "zone", .text, required: true, "The zone's name as the components have it: `a`.")
}

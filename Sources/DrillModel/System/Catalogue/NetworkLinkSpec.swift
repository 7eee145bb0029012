extension ComponentSpec {
    /// A private link between two sites, with a tunnel over the internet behind it.
    package static let networkLink = ComponentSpec(
        kind: "network-link",
        summary: "A private link to another site, with a VPN of less capacity behind it.",
        parameters: [
            ParameterSpec(
                "to", .component(kinds: []), required: true, "What is reached through it."),
            ParameterSpec(
                "request_size", .quantity(.bytes), default: .quantity(Quantity(40e3, .bytes)),
                "Bytes on the link for one request, both directions together. Assumption."),
            ParameterSpec(
                "capacity", .quantity(.bytesPerSecond),
                default: .quantity(Quantity(1.25e9, .bytesPerSecond)),
                "Capacity of the direct link: 10 Gbit/s is a usual port."),
            ParameterSpec(
                "vpn_capacity", .quantity(.bytesPerSecond),
                default: .quantity(Quantity(125e6, .bytesPerSecond)),
                "Capacity of the VPN: a tenth. One tunnel of a managed VPN is stated with about"
                    + " 1.25 Gbit/s before encryption costs."),
            ParameterSpec(
                "latency", .quantity(.seconds), default: .quantity(Quantity(0.008, .seconds)),
                "Round trip on the direct link. Assumption."),
            ParameterSpec(
                "vpn_latency", .quantity(.seconds), default: .quantity(Quantity(0.024, .seconds)),
                "Round trip on the VPN. Assumption."),
            ParameterSpec(
                "queue_time", .quantity(.seconds), default: .quantity(Quantity(0.2, .seconds)),
                "What a full buffer adds to the round trip. Assumption: 200 ms of buffer."),
        ] + routing,
        metrics: [
            MetricSpec("direct_up", .count, "1 while the direct link's session stands, else 0."),
            MetricSpec("on_vpn", .count, "1 while the route leads over the VPN, else 0."),
            MetricSpec("utilisation", .ratio, "What is asked of the route as a share of it."),
            MetricSpec("offered", .bytesPerSecond, "What all classes together ask for."),
            MetricSpec("loss", .ratio, "The share of the interactive traffic that is lost."),
            MetricSpec("round_trip", .seconds, "The round trip of interactive traffic."),
        ],
        actions: [
            InvocationSpec(
                "reroute",
                [
                    ParameterSpec(
                        "via", .choice(["vpn", "direct"]), required: true, "Where the route leads."),
                    ParameterSpec(
                        "carry", .choice(["all", "priority"]), default: .text("all"),
                        "On the VPN: every class, or only what is marked as urgent."),
                ],
                """
                Moves the route (30–60 s until it has converged; open connections break). A VPN that \
                is asked for more than it carries loses a part of everything, its own keep-alives \
                included, and then renegotiates.
                """),
            InvocationSpec(
                "prioritise", [],
                "Marks interactive traffic to go first (30 s). What is left over goes to the rest."),
        ],
        faults: [
            InvocationSpec("direct-lost", [], "The direct link is cut; what is on it vanishes."),
            InvocationSpec(
                "direct-flaps",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(480, .seconds)),
                        "For how long; it stays up afterwards.")
                ],
                "The direct link comes and goes, 100 s up and 150 s down, then it stays."),
            InvocationSpec("direct-restored", [], "The direct link is back and stays."),
            InvocationSpec("vpn-lost", [], "The VPN is gone too: the sites are partitioned."),
            InvocationSpec("vpn-restored", [], "The VPN is back."),
            InvocationSpec(
                "loses-packets",
                [
                    ParameterSpec(
                        "share", .quantity(.ratio), default: .quantity(Quantity(0.05, .ratio)),
                        "The share of the requests that never arrive."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long."),
                ],
                "The route loses packets: some requests stall until their time-out."),
            InvocationSpec(
                "slows",
                [
                    ParameterSpec(
                        "by", .quantity(.seconds), required: true, "What the round trip grows by."),
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                        "For how long."),
                ],
                "The carrier takes a longer way."),
        ]
    )

    private static let routing = [
        ParameterSpec(
            "hold_time", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
            "Until a dead session is noticed. BGP: 90 s is a usual hold time, three keep-alives."),
        ParameterSpec(
            "converge_min", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
            "Shortest time until a changed route has converged. Assumption."),
        ParameterSpec(
            "converge_max", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Longest time until a changed route has converged. Assumption."),
        ParameterSpec(
            "overload_limit", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "How long a VPN without priorities stands more than it carries before its keep-alives"
                + " are lost. Assumption: dead-peer detection gives up after a few."),
        ParameterSpec(
            "renegotiation", .quantity(.seconds), default: .quantity(Quantity(35, .seconds)),
            "How long it carries nothing while it renegotiates. Assumption."),
    ]
}

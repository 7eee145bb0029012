extension ComponentSpec {
    /// The machines that hold users' open connections.
    package static let websocketGateway = ComponentSpec(
        kind: "websocket-gateway",
        summary: "Machines that hold users' open connections: cheap to keep, dear to make.",
        parameters: gatewayUsers + gatewayMachines,
        metrics: [
            MetricSpec("open", .count, "Open connections."),
            MetricSpec("connected", .ratio, "The share of the users online who are connected."),
            MetricSpec("waiting", .count, "Users who have lost their connection and wait to try."),
            MetricSpec("attempt_rate", .perSecond, "Connections asked for."),
            MetricSpec("accept_rate", .perSecond, "Connections made in time."),
            MetricSpec("refusal_rate", .perSecond, "Connections refused at once."),
            MetricSpec("busy", .ratio, "The busy share of the workers that make connections."),
            MetricSpec("p95_handshake", .seconds, "95 % of the connections are made sooner."),
            MetricSpec("gateways", .count, "Gateways that run."),
        ],
        actions: [
            InvocationSpec(
                "admit",
                [
                    ParameterSpec(
                        "rate", .quantity(.perSecond), required: true,
                        "Connections a second that may be asked for.")
                ],
                "Refuses connections beyond a rate before any work is done for them (10 s). Users"
                    + " wait longer; those who get in, get in."),
            InvocationSpec("admit-all", [], "Lets every user ask again (10 s)."),
            InvocationSpec(
                "add-gateways",
                [
                    ParameterSpec(
                        "count", .quantity(.count), required: true, "How many boot.")
                ],
                "Boots further gateways (2 to 4 min). Open connections stay where they are."),
            InvocationSpec(
                "restart", [],
                "Restarts every gateway, a third at a time (2 min). Every connection is closed."),
        ],
        faults: [
            InvocationSpec(
                "gateways-lost",
                [
                    ParameterSpec(
                        "count", .quantity(.count), default: .quantity(Quantity(1, .count)),
                        "How many.")
                ],
                "Gateways are gone with their connections; they are replaced after a minute.")
        ]
    )

    private static let gatewayUsers = [
        ParameterSpec(
            "online", .quantity(.count), default: .quantity(Quantity(1_000_000, .count)),
            "Users who want to be connected. Assumption; replace it."),
        ParameterSpec(
            "session_time", .quantity(.seconds), default: .quantity(Quantity(1800, .seconds)),
            "Mean life of a connection on an ordinary day. Assumption: phones change networks."),
        ParameterSpec(
            "handshake_timeout", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
            "How long a user's program waits for a connection. Assumption."),
        ParameterSpec(
            "first_wait", .quantity(.seconds), default: .quantity(Quantity(1, .seconds)),
            "The wait before the first new attempt; it doubles with every failure. Assumption."),
        ParameterSpec(
            "longest_wait", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
            "The longest wait between two attempts. Assumption; 30–60 s is usual."),
    ]

    private static let gatewayMachines = [
        ParameterSpec(
            "gateways", .quantity(.count), default: .quantity(Quantity(12, .count)),
            "Gateways at the start. Assumption."),
        ParameterSpec(
            "capacity", .quantity(.count), default: .quantity(Quantity(125_000, .count)),
            "Connections that a gateway can hold. Assumption: 8 KB each and a few GB of memory."),
        ParameterSpec(
            "workers", .quantity(.count), default: .quantity(Quantity(128, .count)),
            "Handshakes that a gateway carries at a time, on the threads that answer heartbeats too."
                + " Assumption: with the time of one, some 850 connections a second."),
        ParameterSpec(
            "handshake_time", .quantity(.seconds), default: .quantity(Quantity(0.15, .seconds)),
            "A worker's time for a connection, the registry's left out: a round trip for TLS (RFC"
                + " 8446), one for the upgrade (RFC 6455), the token. Assumption: phones at 60 ms."),
        ParameterSpec(
            "accept_queue", .quantity(.count), default: .quantity(Quantity(4096, .count)),
            "Connections that wait at a gateway before more are refused: net.core.somaxconn since"
                + " Linux 5.4."),
        ParameterSpec(
            "registry", .component(kinds: ["service", "cache", "database", "third-party"]),
            "Where a new connection is registered."),
        ParameterSpec(
            "registry_timeout", .quantity(.seconds), default: .quantity(Quantity(5, .seconds)),
            "How long a gateway waits for the registration. Assumption."),
        ParameterSpec(
            "heartbeat_patience", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "How long a starved gateway may miss heartbeats before users drop: two of 30 s."
                + " Assumption."),
        ParameterSpec(
            "starved_loss", .quantity(.ratio), default: .quantity(Quantity(0.004, .ratio)),
            "The share of the open connections that drops each second after that. Assumption."),
        ParameterSpec(
            "replace_time", .quantity(.seconds), default: .quantity(Quantity(210, .seconds)),
            "Until a lost gateway has been replaced, give or take a quarter. Assumption: a minute of"
                + " health checks and a boot."),
    ]
}

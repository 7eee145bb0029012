extension ComponentSpec {
    /// Somebody with a stolen key and a plan.
    ///
    /// Its metrics are truth only: a drill is judged by them, and monitoring never shows them.
    package static let adversary = ComponentSpec(
        kind: "adversary",
        summary: "Simulated: somebody with a stolen key who digs in and carries data away.",
        parameters: ways + tempo,
        metrics: [
            MetricSpec("footholds", .count, "Ways in that work now, open sessions included."),
            MetricSpec("sessions", .count, "Sessions that are open now."),
            MetricSpec("exfiltrated_bytes", .bytes, "Data carried away since the session began."),
            MetricSpec("exfiltrated_objects", .count, "Objects carried away."),
        ],
        faults: [
            InvocationSpec(
                "use-stolen-key", [], "Begins: the role is assumed with the stolen key."),
            InvocationSpec(
                "hurry", [], "Has noticed the response and brings its next steps forward."),
        ]
    )

    private static let ways = [
        ParameterSpec(
            "role", .component(kinds: ["role"]), required: true, "The role that it goes for."),
        ParameterSpec(
            "stolen_key", .component(kinds: ["access-key"]), required: true,
            "The key that it has."),
        ParameterSpec(
            "target", .component(kinds: ["bucket"]), required: true, "What it carries away."),
        ParameterSpec(
            "staging_place", .component(kinds: ["bucket"]),
            "Where it collects data first, and from where it carries it away"),
        ParameterSpec(
            "machine", .component(kinds: ["instance"]),
            "The machine that it controls from the start"
        ),
        ParameterSpec(
            "second_key", .component(kinds: ["access-key"]),
            "The free slot in which it makes a key of its own"),
        ParameterSpec(
            "function", .component(kinds: ["function"]), "The function whose code it changes"),
    ]

    private static let tempo = [
        ParameterSpec(
            "recon", .quantity(.seconds), default: .quantity(Quantity(150, .seconds)),
            "Median time spent looking around before data leaves. Reports: within minutes."),
        ParameterSpec(
            "key_after", .quantity(.seconds), default: .quantity(Quantity(480, .seconds)),
            "Median time until it makes a key of its own. Assumption: 8 min."),
        ParameterSpec(
            "function_after", .quantity(.seconds), default: .quantity(Quantity(780, .seconds)),
            "Median time until it changes the function. Assumption: 13 min."),
        ParameterSpec(
            "spread", .quantity(.ratio), default: .quantity(Quantity(0.25, .ratio)),
            "Spread of its times between seeds (log-normal). Assumption."),
        ParameterSpec(
            "rate", .quantity(.bytesPerSecond),
            default: .quantity(Quantity(40e6, .bytesPerSecond)),
            "Rate at which it carries data away. Assumption: a home line downstream."),
        ParameterSpec(
            "staging", .quantity(.seconds), default: .quantity(Quantity(0, .seconds)),
            "Median time for which it collects before anything leaves. Assumption: none."),
        ParameterSpec(
            "staging_rate", .quantity(.bytesPerSecond),
            default: .quantity(Quantity(400e6, .bytesPerSecond)),
            "Rate at which it collects inside the account. Assumption."),
        ParameterSpec(
            "ramp", .quantity(.seconds), default: .quantity(Quantity(0, .seconds)),
            "Time in which its rate grows from a tenth to the whole, so as not to be seen."
                + " Assumption: none."),
        ParameterSpec(
            "heartbeat", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Median time between tries of its ways in, by which it notices a loss. Assumption."),
        ParameterSpec(
            "reaction", .quantity(.seconds), default: .quantity(Quantity(2, .seconds)),
            "Time in which its script assumes the role again. Assumption: it is a loop."),
        ParameterSpec(
            "hurry", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
            "Median time to its next step once it has noticed. Reports: 27 s at the fastest."),
        ParameterSpec(
            "quiet", .quantity(.seconds), default: .quantity(Quantity(1200, .seconds)),
            "Median time that it lies low before it uses a hidden way. Assumption: 20 min."),
        ParameterSpec(
            "notices_queries", .quantity(.ratio), default: .quantity(Quantity(0.25, .ratio)),
            "Chance that it sees a query of the audit log. Assumption."),
    ]
}

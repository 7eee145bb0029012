extension ComponentSpec {
    /// Somebody in the estate who goes for the copies first and then for the files.
    ///
    /// Its metrics are truth only: a drill is judged by them, and monitoring never shows them.
    package static let ransomware = ComponentSpec(
        kind: "ransomware",
        summary: "Simulated: somebody who deletes copies, makes files unreadable and comes back.",
        parameters: [
            ParameterSpec(
                "targets", .components(kinds: ["server"]), required: true,
                "The servers whose files it goes for, in its order."),
            ParameterSpec(
                "implants", .components(kinds: ["server"]), required: true,
                "The servers on which it is from the start."),
            ParameterSpec(
                "vaults", .components(kinds: ["vault"]), "The copies that it tries to delete first"),
            ParameterSpec(
                "directory", .component(kinds: ["server"]), required: true,
                "The server whose administrators' secrets it has."),
            ParameterSpec(
                "dwell", .quantity(.seconds), default: .quantity(Quantity(777_600, .seconds)),
                "Time for which it has been inside. Reports: 14 days is the median of all cases;"
                    + " assumption for this kind: 9 days."),
            ParameterSpec(
                "deletion_time", .quantity(.seconds), default: .quantity(Quantity(4, .seconds)),
                "Time for which it works on one copy. Assumption: a script."),
            ParameterSpec(
                "first_after", .quantity(.seconds), default: .quantity(Quantity(150, .seconds)),
                "Median time from its first deletion until the first server. Assumption: 2.5 min."),
            ParameterSpec(
                "stagger", .quantity(.seconds), default: .quantity(Quantity(420, .seconds)),
                "Median time from one server to the next. Assumption: 7 min."),
            ParameterSpec(
                "hurry", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
                "Median time until it goes for everything at once when it sees the response."
                    + " Reports: 27 s at the fastest."),
            ParameterSpec(
                "come_back", .quantity(.seconds), default: .quantity(Quantity(480, .seconds)),
                "Median time from a way in that works again until it uses it. Assumption: 8 min."),
            ParameterSpec(
                "spread", .quantity(.ratio), default: .quantity(Quantity(0.3, .ratio)),
                "Spread of its times between seeds (log-normal). Assumption."),
        ],
        metrics: [
            MetricSpec("footholds", .count, "Ways in that work now."),
            MetricSpec("encrypting", .count, "Servers whose files it is rewriting now."),
            MetricSpec("returns", .count, "How often it went for a server that had been restored."),
        ],
        faults: [
            InvocationSpec("begin", [], "Begins with the copies, then goes for the files."),
            InvocationSpec(
                "hurry", [], "Has noticed the response and goes for everything that it reaches."),
        ]
    )
}

extension ComponentSpec {
    /// A call from one service to another, with the caller's policy for it.
    package static let dependency = ComponentSpec(
        kind: "dependency",
        summary: "What a service calls another component for, and its policy for that call.",
        parameters: dependencyCall + dependencyPolicy,
        metrics: [
            MetricSpec("attempt_rate", .perSecond, "Attempts, further ones included."),
            MetricSpec("error_rate", .ratio, "The share of the attempts that fail."),
            MetricSpec("retry_ratio", .ratio, "The share of the attempts that are retries."),
            MetricSpec("in_flight", .count, "Calls at once."),
            MetricSpec("hold_time", .seconds, "How long a call holds a worker of the caller."),
            MetricSpec(
                "breaker_state", .count, "0 closed or none, 1 half-open, 2 open: nothing is asked."),
            MetricSpec("fallback_rate", .perSecond, "Calls that end with a stale answer instead."),
        ],
        actions: dependencyActions
    )

    private static let dependencyCall = [
        ParameterSpec("of", .component(kinds: []), required: true, "What is called."),
        ParameterSpec(
            "per_request", .quantity(.count), default: .quantity(Quantity(1, .count)),
            "Calls for one request of the caller; less than 1 is a chance."),
        ParameterSpec(
            "on", .choice(["all", "reads", "writes"]), default: .text("all"),
            "The caller's requests that need it."),
        ParameterSpec(
            "network_time", .quantity(.seconds), default: .quantity(Quantity(0.001, .seconds)),
            "The time on the way, both directions together. Assumption: one region."),
        ParameterSpec(
            "dead_connection_life", .quantity(.seconds),
            default: .quantity(Quantity(924, .seconds)),
            "How long a pooled connection to an instance that is gone without a word stays in the"
                + " pool: Linux gives up after 15 retransmissions, 924.6 s (tcp_retries2)."),
    ]

    private static let dependencyPolicy = [
        ParameterSpec(
            "timeout", .quantity(.seconds), default: .quantity(Quantity(30, .seconds)),
            "How long the caller waits for one attempt: 30 s is what many gateways and pools have."),
        ParameterSpec(
            "attempts", .quantity(.count), default: .quantity(Quantity(1, .count)),
            "How often the caller tries. Assumption: no retries until somebody sets them."),
        ParameterSpec(
            "retry_budget", .quantity(.ratio), default: .quantity(Quantity(10, .ratio)),
            "Retries as a share of first attempts, at most: 10–20 % is usual where there is a"
                + " budget (SRE book); the default is none."),
        ParameterSpec(
            "pool", .quantity(.count), default: .quantity(Quantity(100_000, .count)),
            "Calls at once, at most: a bulkhead. The default is none."),
        ParameterSpec(
            "breaker", .flag, default: .flag(false),
            "Whether a circuit breaker guards the call from the start."),
        ParameterSpec(
            "breaker_failures", .quantity(.ratio), default: .quantity(Quantity(0.5, .ratio)),
            "The share of failures at which the breaker opens. resilience4j default."),
        ParameterSpec(
            "breaker_window", .quantity(.count), default: .quantity(Quantity(100, .count)),
            "The calls over which that share is taken. resilience4j default."),
        ParameterSpec(
            "breaker_open", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "How long the breaker stays open before it lets a few calls try. resilience4j default."),
        ParameterSpec(
            "breaker_probes", .quantity(.count), default: .quantity(Quantity(10, .count)),
            "The calls that try while it is half-open. resilience4j default."),
        ParameterSpec(
            "throttle", .quantity(.count), default: .quantity(Quantity(0, .count)),
            "Adaptive throttling: how many calls are made for one that is answered while many fail. 2"
                + " is usual where there is any (SRE book); 0 is none."),
        ParameterSpec(
            "fallback", .flag, default: .flag(false),
            "Whether a failed call is answered from older values from the start."),
        ParameterSpec(
            "fallback_share", .quantity(.ratio), default: .quantity(Quantity(0.98, .ratio)),
            "The share of the failed calls for which an older value is held. Assumption."),
        ParameterSpec(
            "setting_time", .quantity(.seconds), default: .quantity(Quantity(20, .seconds)),
            "Until every instance of the caller has a changed setting, give or take a third."
                + " Assumption: settings are distributed, not built in."),
    ]

    private static let dependencyActions = [
        InvocationSpec(
            "set-timeout",
            [
                ParameterSpec(
                    "to", .quantity(.seconds), required: true,
                    "How long the caller waits for one attempt from now on.")
            ],
            "Changes the time-out. Shorter frees the caller's workers sooner and fails what would"
                + " have been answered late; what is given up goes on in the one that is called."),
        InvocationSpec(
            "set-retries",
            [
                ParameterSpec(
                    "attempts", .quantity(.count), required: true, "How often the caller tries."),
                ParameterSpec(
                    "budget", .quantity(.ratio), default: .quantity(Quantity(10, .ratio)),
                    "Retries as a share of first attempts, at most."),
            ],
            "Changes how often the caller tries. Every further attempt is load for the one that is"
                + " called and time for the worker that waits."),
        InvocationSpec(
            "set-pool",
            [
                ParameterSpec(
                    "size", .quantity(.count), required: true, "Calls at once, at most.")
            ],
            "Gives the call a pool of its own: calls beyond it fail at once instead of taking a"
                + " worker."),
        InvocationSpec(
            "enable-breaker", [],
            "Guards the call with a circuit breaker: after too many failures nothing is asked for a"
                + " minute, then a few calls try. Without a fallback every call fails meanwhile."),
        InvocationSpec(
            "disable-breaker", [], "Takes the breaker away: everything is asked again at once."),
        InvocationSpec(
            "set-throttle",
            [
                ParameterSpec(
                    "factor", .quantity(.count), default: .quantity(Quantity(2, .count)),
                    "Calls for one that is answered; 0 ends it.")
            ],
            "Has the caller drop calls that would most likely fail, and a few more come through as"
                + " the one that is called recovers."),
        InvocationSpec(
            "enable-fallback", [],
            "Answers failed calls from the last values that the caller has seen. They are stale, and"
                + " a few were never seen."),
        InvocationSpec(
            "disable-fallback", [], "Failed calls fail again instead of being answered stale."),
        InvocationSpec(
            "recycle-connections", [],
            "Closes the pooled connections and opens new ones, a part of the callers at a time."
                + " Connections to what is gone are gone too then."),
    ]
}

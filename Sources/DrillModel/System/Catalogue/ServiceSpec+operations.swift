extension ComponentSpec {
    /// Where the instances of a service stand, and what its releases do.
    static let serviceOperations = [
        ParameterSpec(
            "zones", .text,
            "The zones of its region in which its instances run at the start, with their number:"
                + " `a:4 b:4`. Without it the service has no zone to lose."),
        ParameterSpec(
            "pinned", .flag, default: .flag(false),
            "Whether instances may run in the zones of the start only, as with a node selector."),
        ParameterSpec(
            "eviction_time", .quantity(.seconds), default: .quantity(Quantity(340, .seconds)),
            "Until instances of a lost zone are replaced elsewhere: 40 s until the node counts as"
                + " lost and 5 min of toleration (Kubernetes defaults)."),
        ParameterSpec(
            "replacement_time", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Until an instance that is gone by itself is found out and replaced. Assumption: a minute;"
                + " EC2 Auto Scaling looks within a few."),
        ParameterSpec(
            "restart_time", .quantity(.seconds), default: .quantity(Quantity(25, .seconds)),
            "How long an instance is away when it restarts in its place. Assumption."),
        ParameterSpec(
            "rollback_time", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
            "Until the version before has replaced a release everywhere; a canary takes half."
                + " Assumption: images are there, nothing is built."),
        ParameterSpec(
            "release_time", .quantity(.seconds), default: .quantity(Quantity(720, .seconds)),
            "From a fix in the code to the fix everywhere: build, tests, roll-out. Assumption."),
        ParameterSpec(
            "fix_chance", .quantity(.ratio), default: .quantity(Quantity(0.5, .ratio)),
            "The chance that a fix made in a hurry is one. Assumption."),
        ParameterSpec(
            "renewal_time", .quantity(.seconds), default: .quantity(Quantity(240, .seconds)),
            "Until a new certificate is issued and loaded everywhere. Assumption: the authority"
                + " checks a DNS record; its time to live is part of it."),
    ]

    static let serviceOperationMetrics = [
        MetricSpec("cpu", .ratio, "The share of the workers' time spent on work of their own."),
        MetricSpec("own_errors", .ratio, "The share of the answers that its own code fails."),
        MetricSpec("canary_share", .ratio, "The share of the instances that run the new version."),
        MetricSpec("shed_share", .ratio, "The share of the requests that it refuses on purpose."),
        MetricSpec("lost_instances", .count, "Instances that are gone and not replaced."),
        MetricSpec(
            "error_rate", .ratio,
            "The share of the requests of the last second that were refused or failed."),
        MetricSpec("cost", .count, "What its instances cost in an hour, in the unit of the price."),
    ]

    static let serviceOperationActions = [
        InvocationSpec(
            "shed",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), required: true,
                    "The share of the requests that is refused at once; 0% ends it.")
            ],
            "Refuses a share of the requests before any work is done for them (10 s). Those users get"
                + " an error; the others get an answer."),
        InvocationSpec(
            "restart", [],
            "Restarts every instance in its place, a third at a time. Requests in the queue of an"
                + " instance are dropped, and it comes back cold."),
        InvocationSpec(
            "roll-back", [],
            "Puts the version before in place of the release; a canary goes in half the time."
                + " Nothing is built. It meets the schema as the release has left it, which it may not"
                + " know."),
        InvocationSpec(
            "promote-canary", [], "Gives the new version to every instance (30–60 s)."),
        InvocationSpec(
            "roll-forward", [],
            "Builds, tests and rolls out a fix: 10 to 15 min, and a fix made in a hurry is not"
                + " always one. The release stays in service meanwhile."),
        InvocationSpec(
            "revert-config", [], "Puts the configuration before in place (30 s, no restart)."),
        InvocationSpec(
            "switch-off",
            [
                ParameterSpec(
                    "feature", .text, default: .text("new"), "The feature that is switched off.")
            ],
            "Switches a feature off for everybody (15 s). Who used it finds it gone."),
        InvocationSpec(
            "renew-certificate", [],
            "Has a new certificate issued and loads it (3 to 6 min)."),
        InvocationSpec(
            "spread", [],
            "Lifts the pin to a zone and replaces lost instances in the zones that are there, now"
                + " instead of after the eviction time. They boot, and are cold."),
    ]

    static let serviceFaults = [
        InvocationSpec(
            "bad-deploy",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), default: .quantity(Quantity(1, .ratio)),
                    "The share of the instances that get the release: a small one is a canary."),
                ParameterSpec(
                    "errors", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                    "The share of its answers that the release fails."),
                ParameterSpec(
                    "slowdown", .quantity(.count), default: .quantity(Quantity(1, .count)),
                    "How much longer it works on a request."),
                ParameterSpec(
                    "calls", .quantity(.count), default: .quantity(Quantity(1, .count)),
                    "How many times as often it calls its dependencies."),
                ParameterSpec(
                    "schema_errors", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
                    "The share of its answers that the version before fails on the schema that the"
                        + " release has migrated to; none by default: it knows both."),
            ],
            "A release goes out that should not have."),
        InvocationSpec(
            "canary-advances",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), required: true, "The share that it reaches.")
            ],
            "The pipeline gives a release that is out a larger share; none is out, nothing happens."
        ),
        InvocationSpec(
            "bad-config", impairment, "A configuration is distributed that should not have been."),
        InvocationSpec(
            "bad-feature", impairment, "A feature is switched on that should not have been."),
        InvocationSpec(
            "certificate-expires",
            [
                ParameterSpec(
                    "ramp", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                    "How long open connections hide it: new ones fail from the first second.")
            ],
            "The certificate is out of date: callers refuse new connections."),
        InvocationSpec(
            "slows",
            [
                ParameterSpec(
                    "slowdown", .quantity(.count), default: .quantity(Quantity(4, .count)),
                    "How much longer it works on a request."),
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                    "For how long."),
            ],
            "Its machines are slow for a while: a noisy neighbour, a full disk, a long collection."),
        InvocationSpec(
            "leaks",
            [
                ParameterSpec(
                    "doubles", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                    "After how long a request takes twice the time; a restart begins it anew.")
            ],
            "It loses memory and becomes slower the longer it runs."),
        InvocationSpec(
            "instances-lost",
            [
                ParameterSpec(
                    "count", .quantity(.count), default: .quantity(Quantity(1, .count)), "How many."
                )
            ],
            "Instances are gone without a word; the scheduler replaces them after"
                + " `replacement_time`."),
    ]

    private static let impairment = [
        ParameterSpec(
            "errors", .quantity(.ratio), default: .quantity(Quantity(0, .ratio)),
            "The share of the answers that it fails."),
        ParameterSpec(
            "slowdown", .quantity(.count), default: .quantity(Quantity(1, .count)),
            "How much longer a request takes."),
    ]
}

extension ComponentSpec {
    /// A tier of equal instances.
    package static let service = ComponentSpec(
        kind: "service",
        summary: "A tier of equal instances with an autoscaler, in front of cache and database.",
        parameters: [
            ParameterSpec(
                "cache", .component(kinds: ["cache"]), "Where reads are looked up first."),
            ParameterSpec(
                "database", .component(kinds: ["database", "global-table"]),
                "Where writes and misses go."),
            ParameterSpec("queue", .component(kinds: ["queue"]), "Where each write is announced."),
            ParameterSpec(
                "calls", .components(kinds: ["dependency"]),
                "What a request needs of other services."),
        ] + serviceCapacity + serviceScaling + serviceOperations,
        metrics: [
            MetricSpec("instances", .count, "Instances in service."),
            MetricSpec("booting", .count, "Instances that do not run yet."),
            MetricSpec("max_instances", .count, "The autoscaler's maximum."),
            MetricSpec("busy", .ratio, "The busy share of the workers in service."),
            MetricSpec("arrival_rate", .perSecond, "Requests that arrive."),
            MetricSpec("request_rate", .perSecond, "Requests that are answered."),
            MetricSpec("p95_latency", .seconds, "95 % of the requests are answered sooner."),
            MetricSpec("waiting", .count, "Requests that wait for a worker."),
        ] + serviceOperationMetrics,
        actions: [
            InvocationSpec(
                "scale",
                [
                    ParameterSpec(
                        "instances", .quantity(.count), required: true,
                        "The least number of instances from now on.")
                ],
                "Boots instances up to the number (90–150 s, then probes and warm-up)."
                    + " Refused above the autoscaler's maximum."),
            InvocationSpec(
                "raise-limit",
                [
                    ParameterSpec(
                        "max", .quantity(.count), required: true, "The autoscaler's new maximum.")
                ],
                "Sets the autoscaler's maximum after about a minute. Boots nothing by itself."),
        ] + serviceOperationActions,
        faults: serviceFaults
    )

    private static let serviceCapacity = [
        ParameterSpec(
            "instances", .quantity(.count), default: .quantity(Quantity(4, .count)),
            "Instances that run at the start. Assumption."),
        ParameterSpec(
            "workers", .quantity(.count), default: .quantity(Quantity(16, .count)),
            "Requests that one instance works on at once. Assumption."),
        ParameterSpec(
            "cores", .quantity(.count), default: .quantity(Quantity(0, .count)),
            "Cores of one instance, which its workers share; 0 gives every worker one."),
        ParameterSpec(
            "compute_time", .quantity(.seconds), default: .quantity(Quantity(0.1, .seconds)),
            "A worker's own time for a request, without the database. Assumption."),
        ParameterSpec(
            "backlog", .quantity(.count), default: .quantity(Quantity(64, .count)),
            "Requests that wait at one instance before more are turned away. Assumption."),
        ParameterSpec(
            "query_timeout", .quantity(.seconds), default: .quantity(Quantity(0.5, .seconds)),
            "How long a worker waits for the database. Assumption."),
    ]

    private static let serviceScaling = [
        ParameterSpec(
            "min", .quantity(.count), default: .quantity(Quantity(2, .count)),
            "The autoscaler's minimum. Assumption."),
        ParameterSpec(
            "max", .quantity(.count), default: .quantity(Quantity(20, .count)),
            "The autoscaler's maximum. Assumption."),
        ParameterSpec(
            "scales_on", .choice(["busy", "cpu"]), default: .text("busy"),
            "What the autoscaler looks at: workers that are taken, or the cores' work. Workers that"
                + " wait for somebody take no core (Kubernetes looks at CPU)."),
        ParameterSpec(
            "target", .quantity(.ratio), default: .quantity(Quantity(0.65, .ratio)),
            "The busy share that the autoscaler aims at, within a tenth (Kubernetes tolerance)."),
        ParameterSpec(
            "scaling_interval", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
            "How often the autoscaler decides. Kubernetes horizontal pod autoscaler."),
        ParameterSpec(
            "scale_down_delay", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
            "How long fewer must be enough before instances end. Kubernetes default."),
        ParameterSpec(
            "boot_time_min", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
            "Shortest start. Assumption; a new Kubernetes node takes 1.5–5 min."),
        ParameterSpec(
            "boot_time_max", .quantity(.seconds), default: .quantity(Quantity(150, .seconds)),
            "Longest start. Assumption; a new Kubernetes node takes 1.5–5 min."),
        ParameterSpec(
            "warm_up", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
            "Until a new instance works at full speed. Assumption."),
        ParameterSpec(
            "cold_speed", .quantity(.ratio), default: .quantity(Quantity(0.5, .ratio)),
            "The speed of an instance that has just started. Assumption."),
        ParameterSpec(
            "quota", .component(kinds: ["quota"]),
            "What its account may run; without it there is no limit but the autoscaler's."),
        ParameterSpec(
            "vcpu", .quantity(.count), default: .quantity(Quantity(4, .count)),
            "What one instance takes of the quota. Assumption."),
        ParameterSpec(
            "price", .quantity(.count), default: .quantity(Quantity(0.2, .count)),
            "What one instance costs in an hour. Assumption: four vCPU on demand are about 0.2 USD."
        ),
        ParameterSpec(
            "limit_delay", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
            "Until a raised limit takes effect, give or take a third. Assumption."),
    ]
}

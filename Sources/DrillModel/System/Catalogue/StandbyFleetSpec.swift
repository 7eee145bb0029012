extension ComponentSpec {
    /// A tier that is switched off until it is needed: the compute of a pilot light.
    package static let standbyFleet = ComponentSpec(
        kind: "standby-fleet",
        summary: "Compute that is off until it is needed: quota, image and order of start decide.",
        parameters: [
            ParameterSpec(
                "database", .component(kinds: ["database"]), required: true,
                "The database that it needs before it can start, and asks afterwards."),
            ParameterSpec(
                "quota", .component(kinds: ["quota"]), required: true, "What it counts against."),
            ParameterSpec(
                "vcpu", .quantity(.count), default: .quantity(Quantity(4, .count)),
                "vCPU of an instance. Assumption."),
            ParameterSpec(
                "instances", .quantity(.count), default: .quantity(Quantity(0, .count)),
                "Instances that run at the start: none."),
            ParameterSpec(
                "image_is_current", .flag, default: .flag(false),
                "False where the image in the region is older than the schema of the database."),
            ParameterSpec(
                "image_time", .quantity(.seconds), default: .quantity(Quantity(270, .seconds)),
                "Time to copy the image that serves and to point the launch template at it."
                    + " Assumption: 4.5 min, give or take a sixth."),
        ] + fleetCapacity,
        metrics: [
            MetricSpec("wanted", .count, "Instances that are asked for."),
            MetricSpec("running", .count, "Instances that run, whether they answer or not."),
            MetricSpec("in_service", .count, "Instances that answer."),
            MetricSpec("failed_starts", .count, "Starts of the software that have failed."),
            MetricSpec("image_current", .count, "1 when the image fits the schema, else 0."),
            MetricSpec("busy", .ratio, "The busy share of the workers in service."),
            MetricSpec("request_rate", .perSecond, "Requests that are answered."),
            MetricSpec("p95_latency", .seconds, "95 % of the requests are answered sooner."),
        ],
        actions: [
            InvocationSpec(
                "start-fleet",
                [
                    ParameterSpec(
                        "instances", .quantity(.count), required: true,
                        "How many are to run from now on.")
                ],
                """
                Asks for instances. As many as the quota has room for boot (90–150 s); the others \
                follow when there is room. Software that finds no writable database fails to start \
                and tries again, each time after a longer wait.
                """),
            InvocationSpec(
                "update-image", [],
                """
                Copies the image that serves to this region and points the launch template at it \
                (4 to 5 min). Instances from the old image are replaced.
                """),
        ]
    )

    private static let fleetCapacity = [
        ParameterSpec(
            "workers", .quantity(.count), default: .quantity(Quantity(16, .count)),
            "Requests that one instance works on at once. Assumption."),
        ParameterSpec(
            "compute_time", .quantity(.seconds), default: .quantity(Quantity(0.1, .seconds)),
            "A worker's own time for a request. Assumption."),
        ParameterSpec(
            "backlog", .quantity(.count), default: .quantity(Quantity(64, .count)),
            "Requests that wait at one instance before more are turned away. Assumption."),
        ParameterSpec(
            "reads_from_database", .quantity(.ratio), default: .quantity(Quantity(0.2, .ratio)),
            "Share of the reads that ask the database. Assumption."),
        ParameterSpec(
            "query_timeout", .quantity(.seconds), default: .quantity(Quantity(0.5, .seconds)),
            "How long a worker waits for the database. Assumption."),
        ParameterSpec(
            "boot_time_min", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
            "Shortest start: a new node takes 1.5–5 min."),
        ParameterSpec(
            "boot_time_max", .quantity(.seconds), default: .quantity(Quantity(150, .seconds)),
            "Longest start: a new node takes 1.5–5 min."),
        ParameterSpec(
            "warm_up", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
            "Until a new instance works at full speed. Assumption."),
        ParameterSpec(
            "first_wait", .quantity(.seconds), default: .quantity(Quantity(10, .seconds)),
            "The wait after a failed start; doubled each time, as Kubernetes does."),
        ParameterSpec(
            "longest_wait", .quantity(.seconds), default: .quantity(Quantity(300, .seconds)),
            "The longest wait after a failed start. Kubernetes: 5 min."),
    ]
}

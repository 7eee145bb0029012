extension ComponentSpec {
    /// A network segment of an estate, through which its servers can be stopped together.
    package static let segment = ComponentSpec(
        kind: "segment",
        summary: "A network segment with its servers and its way in from outside.",
        parameters: [
            ParameterSpec(
                "cut_time", .quantity(.seconds), default: .quantity(Quantity(40, .seconds)),
                "Time to close every port of the segment. Assumption: a prepared rule, 40 s."),
            ParameterSpec(
                "cut_failure", .quantity(.ratio), default: .quantity(Quantity(0.1, .ratio)),
                "Chance that a switch does not answer and the cut has to be repeated. Assumption."
            ),
            ParameterSpec(
                "freeze_time", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                "Time to suspend every virtual machine of it. Assumption: a minute."),
            ParameterSpec(
                "power_time", .quantity(.seconds), default: .quantity(Quantity(20, .seconds)),
                "Time to switch every machine off. Assumption: 20 s."),
            ParameterSpec(
                "image_time", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                "Time to copy the memory and disks of all servers. Assumption: 10 min from"
                    + " snapshots of virtual machines."),
            ParameterSpec(
                "examine_time", .quantity(.seconds),
                default: .quantity(Quantity(1800, .seconds)),
                "Time to find how they came in, with memory and disks whole. Assumption: 30 min;"
                    + " without memory every disk is searched instead, three times as long."),
            ParameterSpec(
                "start_time", .quantity(.seconds), default: .quantity(Quantity(180, .seconds)),
                "Time to start every server again. Assumption: 3 min."),
        ],
        metrics: [
            MetricSpec("connected", .count, "Servers that are on the network."),
            MetricSpec("running", .count, "Servers that run."),
        ],
        actions: [
            InvocationSpec(
                "cut", [],
                """
                Closes every port and the remote access at once. Servers go on running, and so does \
                a program that rewrites files on them. All work stops. May have to be repeated.
                """),
            InvocationSpec(
                "freeze", [],
                "Suspends every server that is cut off: nothing runs any more, memory is kept."),
            InvocationSpec(
                "power-off-all", [], irreversible: true,
                """
                Switches every server off. Nothing runs any more; what was only in memory is gone, \
                the keys in use and the trail of how they came in included.
                """),
            InvocationSpec(
                "image-all", [],
                """
                Copies memory and disks of every server that is cut off, as evidence that a restore \
                does not overwrite.
                """),
            InvocationSpec(
                "examine", [],
                """
                Finds how they came in, since when, and on which servers they are, from memory and \
                disks. Without memory it takes three times as long. Needs the segment to be cut.
                """),
            InvocationSpec(
                "open", [],
                "Starts every server that is cut off, whatever is on it, and opens every port."),
        ]
    )
}

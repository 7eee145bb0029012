extension ComponentSpec {
    /// A server of an estate on the premises, with data that can be made unreadable.
    package static let server = ComponentSpec(
        kind: "server",
        summary: "A server with files, evidence and a place in the network, restored from copies.",
        parameters: [
            ParameterSpec(
                "segment", .component(kinds: ["segment"]), required: true,
                "The network segment in which it stands."),
            ParameterSpec(
                "size", .quantity(.bytes), default: .quantity(Quantity(200e9, .bytes)),
                "Data on it. Assumption."),
            ParameterSpec(
                "changes", .quantity(.perSecond), default: .quantity(Quantity(4, .perSecond)),
                "Changes to its data that people save. Assumption."),
            ParameterSpec(
                "usual_files", .quantity(.perSecond),
                default: .quantity(Quantity(40, .perSecond)),
                "Files rewritten on a working day. Assumption."),
            ParameterSpec(
                "files", .quantity(.count), default: .quantity(Quantity(1_200_000, .count)),
                "Files on it. Assumption."),
            ParameterSpec(
                "encrypt_time", .quantity(.seconds), default: .quantity(Quantity(1500, .seconds)),
                "Time in which a program on it makes all of them unreadable. Reports of"
                    + " intermittent encryption: minutes to an hour for a full file server."),
            ParameterSpec(
                "account_time", .quantity(.seconds), default: .quantity(Quantity(1200, .seconds)),
                "Time to replace every administrator's secret on a directory server: the key of"
                    + " its tickets twice, with replication in between. Assumption: 20 min."),
        ] + serverTimes,
        metrics: [
            MetricSpec("in_service", .count, "1 while people can use it, else 0."),
            MetricSpec("unreadable", .ratio, "Share of its files that can no longer be opened."),
            MetricSpec("file_changes", .perSecond, "Files rewritten, as its storage counts them."),
            MetricSpec("evidence", .ratio, "Share of the evidence that still exists somewhere."),
        ],
        actions: serverActions
    )

    private static let serverTimes = [
        ParameterSpec(
            "memory_share", .quantity(.ratio), default: .quantity(Quantity(0.4, .ratio)),
            "Share of the evidence that is in memory only, keys in use included. Assumption."),
        ParameterSpec(
            "provisioning", .quantity(.seconds), default: .quantity(Quantity(480, .seconds)),
            "Time before the first byte of a restore. Assumption: 5 to 15 min."),
        ParameterSpec(
            "isolate_time", .quantity(.seconds), default: .quantity(Quantity(15, .seconds)),
            "Time to close its network port. Assumption: 15 s."),
    ]

    private static let serverActions = [
        InvocationSpec(
            "isolate", [],
            """
            Closes its network port and leaves it running. A program that is already rewriting \
            files on it goes on. Whoever watches sees the port close.
            """),
        InvocationSpec(
            "restore",
            [
                ParameterSpec(
                    "from", .component(kinds: ["vault"]), required: true, "Where the copy is."),
                ParameterSpec(
                    "copy", .choice(["latest", "before-breach"]), default: .text("latest"),
                    "The newest copy, or the newest from before they came in."),
                ParameterSpec(
                    "into", .choice(["clean-room", "production"]), default: .text("clean-room"),
                    "Where the restored server stands afterwards."),
            ], irreversible: true,
            """
            Writes a copy over the server: minutes to provision, then at the rate of the vault. \
            What was on it is gone, evidence of which there is no image included. What was saved \
            after the copy is lost. A copy holds whatever stood on the server when it was taken.
            """),
        InvocationSpec(
            "reset-accounts", [],
            """
            Replaces the secrets of every administrator on a directory server, twice where \
            tickets are signed. Everybody logs on anew. If somebody still listens on that server, \
            they have the new ones too.
            """),
    ]
}

extension ComponentSpec {
    /// What changes the part that a database plays.
    static let roleActions = [
        InvocationSpec(
            "promote",
            [
                ParameterSpec(
                    "force", .flag, default: .flag(false),
                    "Skip the replay of what it has received; that is lost.")
            ],
            irreversible: true,
            "Makes a primary of a replica (one to two minutes, and the replay of its log). Writes that"
                + " it has not received are lost; so are those that an unfenced old primary still"
                + " accepts."),
        InvocationSpec(
            "failover", [],
            "Makes the synchronous standby the primary (60–120 s, and the replay of its log). No"
                + " acknowledged write is lost. Connections break."),
        InvocationSpec(
            "take-over",
            [
                ParameterSpec(
                    "from", .component(kinds: ["database"]), required: true,
                    "The database whose callers are to use this one.")
            ],
            "Points everything that used the other database at this one (20–40 s)."),
        InvocationSpec(
            "fence", [],
            "Makes a primary refuse every write, even in a region that is cut off (20–40 s; may"
                + " time out and has to be repeated then)."),
        InvocationSpec("unfence", [], "Lets a fenced database accept writes again (10 s)."),
        InvocationSpec(
            "kill", [], irreversible: true,
            "Kills it at once, without a word to anybody, as when its host is lost: to rehearse"
                + " that (1 s)."),
        InvocationSpec(
            "find-falsified", [],
            "Reads the log for the first falsified write (3–5 min), so that a restore can stop just"
                + " before it."),
    ]

    /// What relieves a database, or means to.
    static let loadActions = [
        InvocationSpec(
            "restart", [],
            "Restarts it (about 75 s). Every connection breaks and the buffers are cold afterwards;"
                + " an open change is rolled back first, for as long as it ran."),
        InvocationSpec(
            "find-heavy-query", [],
            "Lists what runs, by tenant and by time (30–60 s)."),
        InvocationSpec(
            "kill-query", [],
            "Ends the longest statement (5–10 s). Whoever sent it may send it"
                + " again."
        ),
        InvocationSpec(
            "limit-queries",
            [
                ParameterSpec(
                    "timeout", .quantity(.seconds), default: .quantity(Quantity(60, .seconds)),
                    "No statement may run longer.")
            ],
            "Ends every statement that has run longer, from now on (20–40 s)."),
        InvocationSpec(
            "isolate",
            [
                ParameterSpec("tenant", .text, required: true, "Whose statements are set apart."),
                ParameterSpec(
                    "share", .quantity(.ratio), default: .quantity(Quantity(0.1, .ratio)),
                    "The share of the cores that they get at most."),
            ],
            "Gives a tenant a small pool of its own (60–90 s). The others are rid of it."),
        InvocationSpec(
            "cancel-change", [],
            "Cancels the schema change. It is rolled back row by row, for about as long as it has"
                + " run, and the table stays locked until then."),
        InvocationSpec(
            "set-connections",
            [
                ParameterSpec(
                    "max", .quantity(.count), required: true, "Connections at most, from now on.")
            ],
            "Changes how many connections it accepts (10–20 s)."),
        InvocationSpec(
            "close-idle", [], "Closes connections that do nothing (10–20 s); a leak goes on."),
        InvocationSpec(
            "add-cores",
            [ParameterSpec("cores", .quantity(.count), required: true, "Cores from then on.")],
            "Moves to a larger instance (8–12 min, of which it is away for the last minute; the"
                + " buffers are cold afterwards)."),
        InvocationSpec(
            "move-volume", [],
            "Moves the data to a sound volume while it works (6–10 min); ends a slow disk."),
    ]

    /// What can happen to the machine and its data.
    static let machineFaults = [
        InvocationSpec(
            "primary-lost", [],
            "The primary's host is gone. A synchronous standby takes over by itself, if it may."),
        InvocationSpec(
            "standby-lost", [],
            "The synchronous standby is gone; the primary goes on alone, or refuses writes as"
                + " `without_standby` says."),
        InvocationSpec("standby-back", [], "The synchronous standby is there again and in sync."),
        InvocationSpec("storage-lost", [], "The instance and its data are gone for good."),
        InvocationSpec(
            "falsify",
            [
                ParameterSpec(
                    "share", .quantity(.ratio), default: .quantity(Quantity(0.2, .ratio)),
                    "The share of the writes from now on that are wrong.")
            ],
            "A bad release writes wrong values, which every replica copies."),
        InvocationSpec("falsify-ends", [], "The bad release is gone; what it wrote stays."),
    ]

    /// What can weigh on it.
    static let loadFaults = [
        InvocationSpec(
            "slow-disk",
            [
                ParameterSpec(
                    "factor", .quantity(.count), default: .quantity(Quantity(4, .count)),
                    "How many times longer a query takes."),
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(86_400, .seconds)),
                    "For how long, unless the volume is moved."),
            ],
            "Its volume answers slowly."),
        InvocationSpec(
            "heavy-query",
            [
                ParameterSpec("tenant", .text, default: .text("t-117"), "Who sends it."),
                ParameterSpec(
                    "busiest", .text, default: .text("t-042"),
                    "Who sends the most requests, all of them short."),
                ParameterSpec(
                    "share", .quantity(.ratio), default: .quantity(Quantity(0.8, .ratio)),
                    "The share of the cores that it takes."),
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(720, .seconds)),
                    "How long it runs when it is left alone."),
                ParameterSpec(
                    "pause", .quantity(.seconds), default: .quantity(Quantity(45, .seconds)),
                    "After which its sender sends it again, however it ended."),
            ],
            "A tenant's report scans everything, again and again."),
        InvocationSpec(
            "schema-change",
            [
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(1320, .seconds)),
                    "How long it takes when it is left alone.")
            ],
            "A change fills a new column of a big table in one transaction and locks it"
                + " meanwhile."),
        InvocationSpec(
            "connections-leak",
            [
                ParameterSpec(
                    "rate", .quantity(.perSecond), default: .quantity(Quantity(2, .perSecond)),
                    "Connections a second that are opened and never closed.")
            ],
            "Somebody opens connections and does not close them."),
        InvocationSpec("connections-leak-ends", [], "Nobody leaks connections any more."),
    ]

    /// What can happen to replication.
    static let linkFaults = [
        InvocationSpec("link-down", [], "Replication to this replica stops."),
        InvocationSpec("link-up", [], "Replication to this replica runs again."),
        InvocationSpec(
            "replay-stalls",
            [
                ParameterSpec(
                    "lasts", .quantity(.seconds), default: .quantity(Quantity(600, .seconds)),
                    "For how long.")
            ],
            "The replica, or the standby, receives writes and does not replay them, as behind a"
                + " long"
                + " query."),
    ]
}

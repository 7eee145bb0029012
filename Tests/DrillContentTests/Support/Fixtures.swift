import DrillContent
import DrillModel

/// A catalogue of a few kinds, so that the loaders are tested apart from the simulator's.
extension ComponentCatalogue {
    static let fixture = ComponentCatalogue(
        kinds: [
            ComponentSpec(
                kind: "clients", summary: "The demand.",
                parameters: [
                    ParameterSpec("peak_rate", .quantity(.perSecond), required: true, "Demand."),
                    ParameterSpec("writes", .quantity(.ratio), "Share of writes."),
                    ParameterSpec("entry", .component(kinds: ["dns"]), "Where they go."),
                ],
                metrics: [
                    MetricSpec("availability", .ratio, "Share of good answers."),
                    MetricSpec("p95_latency", .seconds, "Latency."),
                ]),
            ComponentSpec(
                kind: "database", summary: "A database.",
                parameters: [
                    ParameterSpec("replica_of", .component(kinds: ["database"]), "Its primary."),
                    ParameterSpec("synchronous", .flag, default: .flag(false), "Waits."),
                    ParameterSpec("engine", .choice(["postgres", "mysql"]), "Its engine."),
                    ParameterSpec("max_connections", .quantity(.count), "Limit."),
                ],
                metrics: [MetricSpec("lag", .seconds, "Replication lag.")],
                actions: [
                    InvocationSpec(
                        "promote", [ParameterSpec("force", .flag, "Even when it lags.")],
                        "Makes it the primary."),
                    InvocationSpec("fence", [], "Stops its writes."),
                ],
                faults: [InvocationSpec("crash", [], "It stops.")]),
            ComponentSpec(
                kind: "dns", summary: "A name.",
                parameters: [ParameterSpec("targets", .components(kinds: []), "Where to.")],
                actions: [
                    InvocationSpec(
                        "shift",
                        [
                            ParameterSpec("to", .component(kinds: []), required: true, "Target."),
                            ParameterSpec("share", .quantity(.ratio), "How much."),
                        ], "Sends clients elsewhere.")
                ]),
        ],
        regionFaults: [
            InvocationSpec(
                "region-lost", [ParameterSpec("lasts", .quantity(.seconds), "How long.")],
                "All of it is gone.")
        ])
}

/// The files of a small drill in which nothing is wrong.
enum SmallDrill {
    static let plan = """
        id: small
        title: A small drill
        kind: dr
        runbook: ../Runbooks/small.md
        objectives: {rto: 15m, rpo: 30s}
        phases:
          detect: {target: 2m}
        roles:
          - {role: incident-commander, name: Ines Moreau, answers_after: 90s}
        backend:
          simulated: {system: Systems/small.yaml, seed: 7, speed: 4x}
        steady_state:
          - shop.availability >= 99%
        recovered_when: {all: [shop.availability >= 95%], for: 2m}
        abort_when:
          - {condition: shop.availability < 1%, for: 45m, reason: Enough}
        injects:
          - id: gone
            at: 1m..4m
            fault: region-lost eu-central-1
            disrupts: true
          - id: call
            after: {event: declared, delay: 4m}
            channel: executive
            from: Ada Osei, CEO
            message: How long?
            needs_answer: true
          - {id: late, after: {event: step:promote}, message: Done?}
          - {id: worse, when: shop.availability < 50%, message: It is getting worse.}
          - {id: spare, by_hand: true, message: Anything else?}
        expectations:
          - id: order
            text: Fence first.
            phase: contain
            rule: {step: fence, before: promote}
          - {id: soon, text: Soon., rule: {step: promote, within: 10m}, cost: Dear.}
          - {id: kept, text: Not by hand., rule: {avoided: wait}}
          - {id: told, text: Told., inject: call, rule: {answered: call, within: 5m}}
          - {id: good, text: Good., rule: {at_end: shop.availability >= 99%}}
        notification_clocks:
          - id: gdpr
            regime: GDPR
            starts_at: declared
            duration: 72h
            stops_at: promote
        rehearsal:
          delays:
            acknowledge: {median: 60s, sigma: 0.5}
          choices: {choose: Now}
          mistakes:
            - id: wait-and-see
              title: Wait and see
              choices: {choose: Later}
              delays: {acknowledge: {median: 20m, sigma: 0.3}}
              skips: [fence]
              shows: soon

        """

    static let runbook = """
        # Small

        ## Contain

        ### Fence

        ```muster
        id: fence
        action: fence eu-central-1/orders-db
        ```

        ### Choose

        ```muster
        id: choose
        choices: {Now: promote, Later: wait}
        ```

        ### Wait

        ```muster
        id: wait
        kind: wait
        expect: 5m
        ```

        ## Recover

        ### Promote

        ```muster
        id: promote
        approver: incident-commander
        action: promote eu-west-1/orders-db force=true
        check: eu-west-1/orders-db.lag < 5s
        ```

        """

    /// A runbook without annotations, with most of what Markdown has.
    static let plain = """
        # Checkout is slow

        Read this **first**.

        1. [Symptoms](#symptoms)
        2. [Mitigation](#mitigation)

        ## Symptoms

        > The p95 is above two seconds.

        | Metric | Limit |
        |---|---|
        | p95 | 2s |

        Impact
        ------

        Customers leave.

        ## Diagnosis

        1. Look at `pods`:

           ```bash
           kubectl get pods \\
             --all
           ```

           * ready?
           * or not?
        1. Look at [the board](https://board.example/a_b)
           and wait.

        ```console
        $ uptime
         10:00 up 3 days
        ```

        ## Mitigation

        **Drain it**

        Slowly.

        - [ ] Tell people
        - [x] Drain

        1.) By hand

        ## Recovery

        ### Restart *all*

            indented code

        ```
        output
        ```

        <details>Ask the owner</details>

        ### Done &amp; dusted

        """

    static let system = """
        id: small-shop
        title: A small shop
        regions:
          eu-central-1: {title: Frankfurt}
          eu-west-1: {title: Dublin}
        components:
          shop: {kind: clients, peak_rate: 1200/s, writes: 6%, entry: shop-dns}
          shop-dns: {kind: dns, targets: [eu-central-1/orders-db, eu-west-1/orders-db]}
          eu-central-1/orders-db: {kind: database, engine: postgres}
          eu-west-1/orders-db: {kind: database, replica_of: eu-central-1/orders-db}
        alerts:
          - {name: Low, when: shop.availability < 90%, for: 60s, summary: Low.}

        """

    static func files(
        plan: String = plan, runbook: String = runbook, system: String = system
    ) -> MemoryFiles {
        MemoryFiles([
            "Drills/small.yaml": plan,
            "Runbooks/small.md": runbook,
            "Drills/Systems/small.yaml": system,
        ])
    }

    static func load(
        plan: String = plan, runbook: String = runbook, system: String = system
    ) -> Loaded<Drill> {
        DrillLoader(
            files: files(plan: plan, runbook: runbook, system: system), catalogue: .fixture
        ).load("Drills/small.yaml")
    }
}

extension String {
    /// The text with one part replaced, which has to be there.
    func changing(_ part: String, to other: String) -> String {
        precondition(contains(part), "the fixture has no “\(part)”")
        return replacing(part, with: other)
    }
}

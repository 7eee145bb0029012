import DrillModel

/// The failover drill that the screens are tested with: one step of every kind.
enum DrillFixture {
    static let shop = ComponentRef(name: "shop")
    static let availability = MetricID(shop, "availability")
    static let latency = MetricID(shop, "p95_latency")
    static let lag = MetricID(ComponentRef(region: "eu-west-1", name: "orders-db"), "lag")

    static func condition(_ text: String) -> Condition {
        do { return try ConditionParser.condition(text) } catch { fatalError("\(error)") }
    }

    static func check(_ text: String) -> Check {
        do { return try ConditionParser.check(text) } catch { fatalError("\(error)") }
    }

    static var drill: Drill {
        let text = SourceText(path: "fixture", text: "")
        return Drill(
            plan: plan, runbook: runbook,
            system: SystemDefinition(
                id: "two-region-shop", title: "Two-region shop",
                components: [ComponentDefinition(ref: lag.component, kind: "database")]),
            sources: DrillSources(plan: text, runbook: text, system: text))
    }

    static var runbook: Runbook {
        Runbook(
            id: "region-failover", title: "Region failover",
            sections: [detect, assess, contain, recover])
    }

    private static let detect = RunbookSection(
        phase: .detect, title: "Detect",
        steps: [
            RunbookStep(
                id: "declare", title: "Declare the incident",
                prose: """
                    Declare as soon as a page says that customers are hurt.
                    Standing down later costs nothing; waiting costs minutes.
                    """,
                expected: .seconds(10), declares: true)
        ])

    private static let assess = RunbookSection(
        phase: .assess, title: "Assess",
        steps: [
            RunbookStep(
                id: "look", title: "Look at what is lost",
                prose: "Is it one service, one zone, or the region?", owner: .operator,
                expected: .seconds(30)),
            RunbookStep(
                id: "decide", title: "Fail over or wait?", kind: .decision,
                choices: [
                    RunbookStep.Choice(label: "Fail over now", next: "leave"),
                    RunbookStep.Choice(label: "Wait for the region", next: "verify"),
                ],
                decides: true),
        ])

    private static let contain = RunbookSection(
        phase: .contain, title: "Contain",
        steps: [
            RunbookStep(
                id: "leave", title: "Approve the failover", kind: .approval,
                approver: .incidentCommander),
            RunbookStep(
                id: "fence", title: "Fence the old primary", kind: .action,
                expected: .seconds(20), action: Invocation("fence eu-central-1/orders-db"),
                rollback: Invocation("unfence eu-central-1/orders-db").map { .action($0) }),
        ])

    private static let recover = RunbookSection(
        phase: .recover, title: "Recover",
        steps: [
            RunbookStep(
                id: "promote", title: "Promote the standby",
                prose: """
                    The standby replays what it has received, then takes writes. What it has \
                    not received is lost.

                    - Do not run it twice.
                    - Watch `eu-west-1/orders-db.lag`, not `readme.md`.
                    """,
                kind: .action,
                expected: .minutes(2), action: Invocation("promote eu-west-1/orders-db"),
                rollback: Invocation("demote eu-west-1/orders-db").map { .action($0) },
                isIrreversible: true),
            RunbookStep(
                id: "verify", title: "Orders are taken again", kind: .check,
                check: check("shop.availability >= 95% within 5m for 30s")),
            RunbookStep(
                id: "tell", title: "Tell the status page", kind: .communicate,
                owner: .customerLiaison, isOptional: true),
        ])

    static var plan: DrillPlan {
        DrillPlan(
            id: "region-failover-warm-standby",
            title: "Region failover to a warm standby",
            summary:
                "The region of the primary is in trouble. Bring the shop back in the other one.",
            strategy: .warmStandby,
            runbook: "failover.md",
            objectives: Objectives(rto: .minutes(15), rpo: .seconds(30)),
            phases: [.detect: .minutes(2), .assess: .minutes(3), .contain: .minutes(5)],
            roles: [
                RoleAssignment(
                    role: .incidentCommander, name: "Ines Moreau", answersAfter: .seconds(90)),
                RoleAssignment(role: .deputy, name: "Omar Haddad"),
            ],
            backend: .simulated(system: "shop.yaml", seed: 1, speed: 1),
            steadyState: [
                condition("shop.availability >= 99%"), condition("shop.p95_latency < 400ms"),
            ],
            recoveredWhen: RecoveryCriterion(
                all: [condition("shop.availability >= 95%")], holdFor: .minutes(1)),
            abortWhen: [
                AbortCriterion(
                    condition: condition("shop.availability < 1%"), holdFor: .minutes(45),
                    reason: "down for too long")
            ],
            injects: injects,
            expectations: [
                Expectation(
                    id: "fenced-first", text: "The old primary is fenced before the promotion.",
                    rule: .stepBefore("fence", "promote")),
                Expectation(
                    id: "answered", text: "The CEO gets an answer within five minutes.",
                    rule: .answered("ceo", within: .minutes(5))),
                Expectation(id: "calm", text: "Somebody keeps the record."),
            ])
    }

    private static var injects: [Inject] {
        [
            Inject(
                id: "region-goes",
                trigger: .after(.start, earliest: .minutes(1), latest: .minutes(1)),
                fault: Invocation("region-lost eu-central-1"), disrupts: true),
            Inject(
                id: "ceo",
                trigger: .after(.declared, earliest: .minutes(4), latest: .minutes(4)),
                channel: .phone, from: "Ada Osei, CEO",
                message: "A journalist asks me how long the shop stays down. What do I say?",
                needsAnswer: true),
            Inject(
                id: "support",
                trigger: .when(condition("shop.availability < 60%")),
                channel: .customer, from: "Support desk",
                message: "Customers write that they cannot order."),
        ]
    }
}

import DrillModel

/// A failover drill with a step of every kind, messages, expectations and duties to notify.
enum ReportFixture {
    static let availability = MetricID(ComponentRef(name: "shop"), "availability")
    static let latency = MetricID(ComponentRef(name: "shop"), "p95_latency")
    static let stolen = MetricID(ComponentRef(name: "thief"), "exfiltrated_bytes")

    static func condition(_ text: String) -> Condition {
        do { return try ConditionParser.condition(text) } catch { preconditionFailure("\(error)") }
    }

    static var drill: Drill { drill(plan: plan, runbook: runbook) }

    static func drill(plan: DrillPlan, runbook: Runbook) -> Drill {
        let text = SourceText(path: "fixture", text: "")
        return Drill(
            plan: plan, runbook: runbook,
            system: SystemDefinition(
                id: "shop", title: "Shop",
                components: [
                    ComponentDefinition(ref: ComponentRef(name: "shop"), kind: "clients"),
                    ComponentDefinition(ref: ComponentRef(name: "thief"), kind: "adversary"),
                ]),
            sources: DrillSources(plan: text, runbook: text, system: text))
    }

    static var runbook: Runbook {
        Runbook(
            id: "failover", title: "Fail over to the standby region", lastVerified: "2026-10-04",
            sections: [
                RunbookSection(phase: .detect, title: "Detect", steps: detect),
                RunbookSection(phase: .assess, title: "Assess", steps: assess),
                RunbookSection(phase: .contain, title: "Contain", steps: contain),
                RunbookSection(phase: .recover, title: "Recover", steps: recover),
            ])
    }

    private static var detect: [RunbookStep] {
        [RunbookStep(id: "declare", title: "Declare the incident", declares: true)]
    }

    private static var assess: [RunbookStep] {
        [
            RunbookStep(
                id: "look", title: "Look at the region’s health page", expected: .minutes(1)),
            RunbookStep(
                id: "decide", title: "Decide how to go on", kind: .decision,
                choices: [
                    RunbookStep.Choice(label: "Fail over now", next: "leave"),
                    RunbookStep.Choice(label: "Wait for the region", next: "verify"),
                ],
                decides: true),
        ]
    }

    private static var contain: [RunbookStep] {
        [
            RunbookStep(
                id: "leave", title: "Approve the failover", kind: .approval,
                approver: .incidentCommander),
            RunbookStep(
                id: "fence", title: "Fence the old primary", kind: .action, expected: .seconds(30),
                action: Invocation("fence eu-central-1/orders-db"),
                rollback: Invocation("unfence eu-central-1/orders-db").map { .action($0) }),
        ]
    }

    private static var recover: [RunbookStep] {
        [
            RunbookStep(
                id: "warm", title: "Warm the cache", kind: .action,
                action: Invocation("warm eu-west-1/cache"), isOptional: true),
            RunbookStep(
                id: "promote", title: "Promote the standby", kind: .action, expected: .minutes(3),
                action: Invocation("promote eu-west-1/orders-db"),
                rollback: Invocation("demote eu-west-1/orders-db").map { .action($0) }),
            RunbookStep(
                id: "verify", title: "Verify that the shop serves", kind: .check,
                check: Check(condition("shop.availability >= 95%"), within: .minutes(5))),
            RunbookStep(id: "tell", title: "Tell the customers", kind: .communicate),
        ]
    }

    static var plan: DrillPlan {
        DrillPlan(
            id: "failover", title: "Region failover to a warm standby",
            summary: "Frankfurt is lost in the evening peak.", strategy: .warmStandby,
            owner: "Platform on-call", runbook: "failover.md",
            objectives: Objectives(rto: .minutes(15), rpo: .seconds(30)),
            keyFigures: [
                KeyFigure(metric: stolen, label: "Data that left"),
                KeyFigure(metric: availability, label: "Good answers at the end"),
            ],
            phases: [
                .detect: .minutes(2), .assess: .minutes(3), .contain: .minutes(5),
                .recover: .minutes(8),
            ],
            roles: [
                RoleAssignment(
                    role: .incidentCommander, name: "Ines Moreau", answersAfter: .seconds(190)),
                RoleAssignment(role: .deputy, name: "Omar Haddad", answersAfter: .seconds(30)),
            ],
            backend: .simulated(system: "shop.yaml", seed: 7, speed: 1),
            steadyState: [
                condition("shop.availability >= 99%"), condition("shop.p95_latency < 300ms"),
            ],
            recoveredWhen: RecoveryCriterion(
                all: [condition("shop.availability >= 95%")], holdFor: .minutes(1)),
            abortWhen: [
                AbortCriterion(
                    condition: condition("shop.availability < 1%"), holdFor: .minutes(30),
                    reason: "down for half an hour")
            ],
            injects: injects, expectations: expectations, notificationClocks: clocks)
    }

    private static var injects: [Inject] {
        [
            Inject(
                id: "region-goes",
                trigger: .after(.start, earliest: .minutes(1), latest: .minutes(1)),
                fault: Invocation("region-lost eu-central-1"), disrupts: true),
            Inject(
                id: "ceo", trigger: .after(.declared, earliest: .minutes(4), latest: .minutes(4)),
                channel: .executive, from: "Ada Osei, CEO",
                message: "How long will this take?", needsAnswer: true),
            Inject(
                id: "customer", trigger: .when(condition("shop.availability < 60%")),
                channel: .customer, from: "A shopper", message: "I cannot place an order."),
            Inject(id: "by-hand", trigger: .byHand, channel: .news, message: "It is in the news."),
        ]
    }

    private static var expectations: [Expectation] {
        [
            Expectation(
                id: "fenced-first", text: "The old primary is fenced before the promotion.",
                phase: .contain, rule: .stepBefore("fence", "promote")),
            Expectation(
                id: "answered", text: "The CEO gets an answer within two minutes.", inject: "ceo",
                rule: .answered("ceo", within: .minutes(2)),
                cost: "She hears it from a customer first."),
            Expectation(id: "calm", text: "The bridge stays calm."),
        ]
    }

    private static var clocks: [NotificationClock] {
        [
            NotificationClock(
                id: "dora", regime: "DORA: first notice", startsAt: .declared,
                duration: DrillDuration(milliseconds: 4 * 3_600_000), stopsAt: "tell"),
            NotificationClock(
                id: "gdpr", regime: "GDPR Art. 33: supervisory authority", startsAt: .declared,
                duration: DrillDuration(milliseconds: 72 * 3_600_000)),
        ]
    }
}

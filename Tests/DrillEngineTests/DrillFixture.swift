import DrillModel

/// A small drill with one step of every kind, for tests of the rules.
enum DrillFixture {
    static let health = MetricID(ComponentRef(name: "shop"), "availability")

    static func condition(_ text: String) -> Condition {
        do { return try ConditionParser.condition(text) } catch { fatalError("\(error)") }
    }

    static var runbook: Runbook {
        Runbook(
            id: "failover",
            title: "Failover",
            sections: [
                RunbookSection(
                    phase: .detect,
                    title: "Detect",
                    steps: [RunbookStep(id: "declare", title: "Declare", declares: true)]),
                RunbookSection(
                    phase: .assess,
                    title: "Assess",
                    steps: [
                        RunbookStep(id: "look", title: "Look"),
                        RunbookStep(
                            id: "decide", title: "Decide", kind: .decision,
                            choices: [
                                RunbookStep.Choice(label: "Fence first", next: "leave"),
                                RunbookStep.Choice(label: "Promote at once", next: "promote"),
                                RunbookStep.Choice(label: "Look again", next: "look"),
                            ],
                            decides: true),
                    ]),
                RunbookSection(
                    phase: .contain,
                    title: "Contain",
                    steps: [
                        RunbookStep(
                            id: "leave", title: "Ask for leave", kind: .approval,
                            approver: .incidentCommander),
                        RunbookStep(
                            id: "fence", title: "Fence", kind: .action,
                            action: Invocation("fence a/db"),
                            rollback: Invocation("unfence a/db").map { .action($0) }),
                    ]),
                RunbookSection(
                    phase: .recover,
                    title: "Recover",
                    steps: [
                        RunbookStep(
                            id: "promote", title: "Promote", kind: .action,
                            action: Invocation("promote b/db"),
                            rollback: Invocation("demote b/db").map { .action($0) }),
                        RunbookStep(
                            id: "verify", title: "Verify", kind: .check,
                            check: Check(
                                condition("shop.availability >= 95%"), within: .minutes(2))),
                        RunbookStep(id: "tell", title: "Tell", kind: .communicate),
                    ]),
            ])
    }

    static var plan: DrillPlan {
        DrillPlan(
            id: "failover",
            title: "Failover",
            runbook: "failover.md",
            objectives: Objectives(rto: .minutes(15), rpo: .seconds(30)),
            phases: [.detect: .minutes(2), .contain: .minutes(5)],
            roles: [
                RoleAssignment(
                    role: .incidentCommander, name: "Ines", answersAfter: .seconds(90)),
                RoleAssignment(role: .deputy, name: "Omar"),
            ],
            backend: .simulated(system: "shop.yaml", seed: 1, speed: 1),
            steadyState: [condition("shop.availability >= 99%")],
            recoveredWhen: RecoveryCriterion(
                all: [condition("shop.availability >= 95%")], holdFor: .minutes(1)),
            abortWhen: [
                AbortCriterion(
                    condition: condition("shop.availability < 1%"), holdFor: .minutes(30),
                    reason: "down for half an hour")
            ],
            injects: [
                Inject(
                    id: "region-goes",
                    trigger: .after(.start, earliest: .minutes(1), latest: .minutes(1)),
                    fault: Invocation("region-lost a"),
                    disrupts: true),
                Inject(
                    id: "ceo",
                    trigger: .after(.declared, earliest: .minutes(4), latest: .minutes(4)),
                    channel: .executive, from: "Ada", message: "How long?", needsAnswer: true),
                Inject(
                    id: "half-down",
                    trigger: .when(condition("shop.availability < 60%")),
                    channel: .customer, message: "I cannot order."),
            ],
            expectations: [
                Expectation(
                    id: "fenced-first", text: "Fenced before promoted.",
                    rule: .stepBefore("fence", "promote")),
                Expectation(
                    id: "answered", text: "The CEO got an answer.",
                    rule: .answered("ceo", within: .minutes(5))),
                Expectation(id: "calm", text: "Calm on the bridge."),
            ])
    }

    static var drill: Drill {
        let text = SourceText(path: "fixture", text: "")
        return Drill(
            plan: plan, runbook: runbook,
            system: SystemDefinition(id: "shop", title: "Shop"),
            sources: DrillSources(plan: text, runbook: text, system: text))
    }
}

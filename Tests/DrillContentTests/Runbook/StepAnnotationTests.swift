import CustomDump
import DrillContent
import DrillModel
import Testing

struct StepAnnotationTests {
    private func load(_ text: String) -> Loaded<Runbook> {
        RunbookLoader.load(SourceText(path: "r.md", text: text))
    }

    @Test func givesTheStepAllThatAMachineNeeds() throws {
        let loaded = load(
            """
            ## Recover

            ### Promote the standby

            The old primary is fenced.

            ```muster
            id: promote
            owner: operator
            expect: 3m
            action: promote eu-west-1/orders-db force=true
            check: shop.availability >= 95% within 10m for 30s
            rollback: {command: "pg_ctl stop"}
            decides: true
            disrupts: false
            ```

            ```sh {name=lag cwd="/opt/my dir"}
            pg_lag
            ```
            """)
        let metric = MetricID(ComponentRef(name: "shop"), "availability")
        expectNoDifference(
            loaded.value?.steps,
            [
                RunbookStep(
                    id: "promote", title: "Promote the standby",
                    prose: "The old primary is fenced.", kind: .action,
                    commands: [
                        CommandBlock(
                            language: "sh", text: "pg_lag\n",
                            attributes: ["name": "lag", "cwd": "/opt/my dir"],
                            position: SourcePosition(line: 18, column: 1))
                    ],
                    owner: .operator, expected: .minutes(3),
                    action: Invocation("promote eu-west-1/orders-db force=true"),
                    check: Check(
                        .comparison(
                            Condition.Comparison(
                                metric: metric, relation: .atLeast,
                                threshold: Quantity(0.95, .ratio))),
                        within: .minutes(10), holdFor: .seconds(30)),
                    rollback: .command("pg_ctl stop"), decides: true,
                    position: SourcePosition(line: 3, column: 1))
            ])
        #expect(loaded.diagnostics == [])
    }

    @Test func mistakesAreReportedTogetherAtTheirPlaces() {
        let loaded = load(
            """
            ## Recover

            1. Choose

               ```muster
               id: choose
               kind: decison
               choices:
                 Now: promote
                 Later: chose
               approver: operator
               expect: 15
               check: shop.availability > 95
               chek: x
               ```

            2. Promote

               ```muster
               id: choose
               kind: action
               ```
            """)
        #expect(loaded.value == nil)
        expectNoDifference(
            loaded.diagnostics.map(\.description),
            [
                "r.md:7:10: error: not a kind of step: “decison”; expected one of manual, check, "
                    + "command, action, decision, approval, communicate, wait; "
                    + "did you mean “decision”?",
                "r.md:9:11: error: no step of the runbook has this id: “promote”; "
                    + "expected one of choose, choose",
                "r.md:10:13: error: no step of the runbook has this id: “chose”; "
                    + "expected one of choose, choose; did you mean “choose”?",
                "r.md:11:14: error: nobody approves his or her own step: “operator”; "
                    + "expected a role other than the step's owner",
                "r.md:12:12: error: not a duration: “15”; expected a number with its unit such as "
                    + "“90s”, “15m” or “1h30m”",
                "r.md:14:4: error: unknown key in the muster block: “chek”; expected one of id, "
                    + "kind, owner, expect, action, check, choices, approver, rollback, "
                    + "irreversible, optional, disrupts, decides, declares; did you mean “check”?",
                "r.md:20:8: error: another step has this id: “choose”; expected an id of its own",
                "r.md:21:10: error: a step of this kind needs more: “action”; expected “action”",
            ])
    }

    @Test func aBlockWithoutAStepIsAnError() {
        let loaded = load("## Recover\n\n```muster\nid: x\n```\n\n### Do\n")
        #expect(
            loaded.diagnostics.map(\.description) == [
                "r.md:3:1: error: this muster block belongs to no step; "
                    + "expected a block under a level-3 heading or inside a list item"
            ])
    }

    @Test func aDecisionThatNeverEndsIsAnError() {
        let loaded = load(
            """
            ## Contain

            ### Look

            ### Enough?

            ```muster
            id: enough
            choices: {No: look, Really no: enough}
            ```

            ### Go on
            """)
        expectNoDifference(
            loaded.diagnostics.map(\.description),
            [
                "r.md:5:1: error: no choice of this decision ever leads to the end: “enough”; "
                    + "expected at least one way to the last step",
                "r.md:12:1: warning: no way through the runbook comes to this step: “go-on”; "
                    + "expected a choice that leads here, or no step",
            ])
    }

    @Test(arguments: [
        ("", StepKind.manual),
        ("kind: communicate", .communicate),
        ("action: warm cache", .action),
        ("check: shop.availability > 1%", .check),
        ("approver: deputy", .approval),
        ("choices: {a: do, b: last}", .decision),
        ("{kind: wait, expect: 2m}", .wait),
    ])
    func theKindFollowsFromTheKeys(_ block: String, _ kind: StepKind) throws {
        let reading = load(
            "## A\n\n### Do\n\n### End\n\n```muster\n\(block)\n```\n\n### Last\n")
        #expect(reading.value?.steps[1].kind == kind)
    }
}

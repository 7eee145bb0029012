import CustomDump
import DrillContent
import DrillModel
import Testing

struct PlanLoaderTests {
    private func diagnostics(_ text: String) -> [String] {
        PlanLoader.load(SourceText(path: "p.yaml", text: text)).diagnostics.map(\.description)
    }

    @Test func fiveMistakesAreFiveDiagnostics() {
        let text = SmallDrill.plan
            .changing("objectives: {rto: 15m", to: "objectives: {rto: 15")
            .changing("kind: dr", to: "kind: drr")
            .changing("steady_state:", to: "steady_sate:")
            .changing("    needs_answer: true", to: "    needs_answer: yes")
            .changing("at: 1m..4m", to: "at: 4m..1m")
        expectNoDifference(
            diagnostics(text),
            [
                "p.yaml:3:7: error: not a kind of drill: “drr”; "
                    + "expected one of dr, incident, security; did you mean “dr”?",
                "p.yaml:5:19: error: not a duration: “15”; "
                    + "expected a number with its unit such as “90s”, “15m” or “1h30m”",
                "p.yaml:12:1: error: unknown key in the plan: “steady_sate”; expected one of id, "
                    + "title, summary, kind, strategy, owner, cadence, runbook, objectives, "
                    + "key_figures, phases, roles, backend, steady_state, recovered_when, "
                    + "abort_when, injects, expectations, notification_clocks, rehearsal; "
                    + "did you mean “steady_state”?",
                "p.yaml:19:9: error: not a duration or a range: “4m..1m”; "
                    + "expected a duration such as “2m”, or a range such as “1m..4m”",
                "p.yaml:27:19: error: not a flag: “yes”; expected true or false",
            ])
    }

    @Test func aWrongWordInAConditionIsShownAtItsPlace() {
        let text = SmallDrill.plan.changing(
            "  - shop.availability >= 99%\nrec", to: "  - \"shop.availability >> 99%\"\nrec")
        #expect(
            diagnostics(text) == [
                "p.yaml:13:24: error: not a condition: “>>”; expected one of < <= > >= == !="
            ])
    }

    @Test func missingKeysAreReportedTogether() {
        expectNoDifference(
            diagnostics("title: T\n"),
            [
                "p.yaml:1:1: error: the plan has no “id”; "
                    + "expected letters, digits, “-” and “_”, beginning with a letter",
                "p.yaml:1:1: error: the plan has no “kind”; "
                    + "expected one of dr, incident, security",
                "p.yaml:1:1: error: the plan has no “runbook”; expected text",
                "p.yaml:1:1: error: the plan has no “backend”; "
                    + "expected simulated: {system: …}, live: {environment: …}, or both",
                "p.yaml:1:1: error: the plan has no “recovered_when”; "
                    + "expected {all: [conditions], for: duration}",
            ])
    }

    @Test func repeatedKeysAreReportedAndTheRestIsReadToo() {
        let text = SmallDrill.plan
            .changing("kind: dr\n", to: "kind: dr\ntitle: Again\n")
            .changing("rto: 15m", to: "rto: 15")
            .changing("    message: How long?\n", to: "    message: How\n    message: Long\n")
        expectNoDifference(
            diagnostics(text),
            [
                "p.yaml:4:1: error: repeated key: “title”; expected each key once",
                "p.yaml:6:19: error: not a duration: “15”; "
                    + "expected a number with its unit such as “90s”, “15m” or “1h30m”",
                "p.yaml:28:5: error: repeated key: “message”; expected each key once",
            ])
    }

    @Test(arguments: [
        ("title: A small drill", "title: no", "no"),
        ("title: A small drill", "title: 1:30:00", "1:30:00"),
        ("title: A small drill", "title: 0x1F", "0x1F"),
        ("title: A small drill", "title: \"\"", ""),
    ])
    func textIsTextWhateverItLooksLike(_ old: String, _ new: String, _ title: String) {
        let text = SmallDrill.plan.changing(old, to: new)
        let loaded = PlanLoader.load(SourceText(path: "p.yaml", text: text))
        #expect(loaded.value?.title == title)
    }

    @Test func keyFiguresAreReadInOrder() {
        let text = SmallDrill.plan.changing(
            "phases:\n",
            to: """
                key_figures:
                  - {metric: shop.availability, label: Answers that were good}
                  - {metric: eu-west-1/orders-db.lag, label: Lag of the standby}
                phases:

                """)
        let loaded = PlanLoader.load(SourceText(path: "p.yaml", text: text))
        expectNoDifference(
            loaded.value?.keyFigures,
            [
                KeyFigure(
                    metric: MetricID(ComponentRef(name: "shop"), "availability"),
                    label: "Answers that were good"),
                KeyFigure(
                    metric: MetricID(ComponentRef(region: "eu-west-1", name: "orders-db"), "lag"),
                    label: "Lag of the standby"),
            ])
    }

    @Test func aKeyFigureNeedsAMetricAndALabel() {
        let text = SmallDrill.plan.changing(
            "phases:\n",
            to: "key_figures: [{metric: shop}, {label: Left, unit: bytes}]\nphases:\n")
        expectNoDifference(
            diagnostics(text),
            [
                "p.yaml:6:15: error: the key figure has no “label”; expected text",
                "p.yaml:6:24: error: not a metric: “shop”; "
                    + "expected a component and its metric such as “eu-west-1/orders-db.lag”",
                "p.yaml:6:31: error: the key figure has no “metric”; "
                    + "expected a component and its metric such as “eu-west-1/orders-db.lag”",
                "p.yaml:6:45: error: unknown key in the key figure: “unit”; "
                    + "expected one of metric, label",
            ])
    }

    @Test func aSexagesimalIsNoDuration() {
        let text = SmallDrill.plan.changing("rto: 15m", to: "rto: 1:30:00")
        #expect(
            diagnostics(text) == [
                "p.yaml:5:19: error: not a duration: “1:30:00”; "
                    + "expected a number with its unit such as “90s”, “15m” or “1h30m”"
            ])
    }

    @Test func nothingWhereAValueBelongsIsAnError() {
        let text = SmallDrill.plan.changing("title: A small drill", to: "title:")
        #expect(
            diagnostics(text) == [
                "p.yaml:2:7: error: nothing where text belongs; expected text"
            ])
    }

    @Test func brokenYamlIsReportedAtItsPlace() {
        #expect(
            diagnostics("id: [a\ntitle: b\n").map { $0.prefix(26) } == [
                "p.yaml:2:6: error: not val"
            ]
        )
    }

    @Test(arguments: ["", "# only a comment\n", "\u{FEFF}"])
    func anEmptyFileIsAnError(_ text: String) {
        #expect(
            diagnostics(text) == ["p.yaml: error: the file is empty; expected a mapping in YAML"])
    }

    @Test func aliasesThatMultiplyAreStopped() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (old, new) in zip("abcdefg", "bcdefgh") {
            let items = Array(repeating: "*\(old)", count: 10).joined(separator: ", ")
            text += "\(new): &\(new) [\(items)]\n"
        }
        #expect(
            diagnostics(text) == [
                "p.yaml:1:1: error: too many nodes; "
                    + "expected at most 200000 values, aliases counted each time"
            ])
    }

    @Test func injectsNeedOneTimeAndSomethingToDo() {
        let text = SmallDrill.plan
            .changing("by_hand: true, message: Anything else?", to: "channel: pager")
            .changing("{id: worse, when:", to: "{id: gone, at: 1m, when:")
        expectNoDifference(
            diagnostics(text),
            [
                "p.yaml:29:10: error: another inject has this id: “gone”; "
                    + "expected an id of its own",
                "p.yaml:29:24: error: a second time for one inject: “when”; "
                    + "expected one of “at”, “after”, “when”, “by_hand”",
                "p.yaml:30:5: error: an inject that does nothing: “spare”; "
                    + "expected “fault”, “message” or both",
                "p.yaml:30:5: error: the inject has no time: “spare”; "
                    + "expected one of “at”, “after”, “when”, “by_hand”",
            ])
    }

    @Test func rulesOfTwoKindsAreAnError() {
        let text = SmallDrill.plan
            .changing("{avoided: wait}", to: "{avoided: wait, step: promote}")
            .changing("{at_end: shop.availability >= 99%}", to: "{within: 5m}")
        expectNoDifference(
            diagnostics(text),
            [
                "p.yaml:37:42: error: several rules in one: “step, avoided”; "
                    + "expected one of “step”, “avoided”, “answered”, “at_end”",
                "p.yaml:39:35: error: a rule of no kind; "
                    + "expected one of “step”, “avoided”, “answered”, “at_end”",
            ])
    }
}

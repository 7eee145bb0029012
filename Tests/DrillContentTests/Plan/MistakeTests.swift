import CustomDump
import DrillContent
import DrillModel
import Testing

@Suite("Mistakes of a rehearsal")
struct MistakeTests {
    private func diagnostics(_ plan: String) -> [String] {
        SmallDrill.load(plan: plan).diagnostics.map(\.description)
    }

    @Test func mistakesAndCostsAreRead() throws {
        let plan = try #require(SmallDrill.load().value).plan
        expectNoDifference(
            plan.rehearsal.mistakes,
            [
                Rehearsal.Mistake(
                    id: "wait-and-see", title: "Wait and see", choices: ["choose": "Later"],
                    delays: [.acknowledge: Rehearsal.Delay(median: .minutes(20), sigma: 0.3)],
                    skips: ["fence"], shows: "soon")
            ])
        #expect(plan.expectations.map(\.cost) == [nil, "Dear.", nil, nil, nil])
    }

    @Test func whoMakesAMistakeKeepsTheRestOfTheRehearsal() throws {
        let rehearsal = try #require(SmallDrill.load().value).plan.rehearsal
        let wrong = rehearsal.making(rehearsal.mistakes[0])
        #expect(wrong.choices == ["choose": "Later"])
        #expect(wrong.delay(.acknowledge).median == .minutes(20))
        #expect(wrong.delay(.approve) == rehearsal.delay(.approve))
        #expect(wrong.skips == ["fence"])
    }

    @Test func everyNameIsHeldAgainstWhatThereIs() {
        let plan = SmallDrill.plan
            .changing("choices: {choose: Later}", to: "choices: {chose: Later}")
            .changing("{acknowledge: {median: 20m", to: "{acknowlege: {median: 20m")
            .changing("skips: [fence]", to: "skips: [fense]")
            .changing("shows: soon", to: "shows: sooon")
        expectNoDifference(
            diagnostics(plan),
            [
                "Drills/small.yaml:53:17: error: no step of the runbook has this id: “chose”; "
                    + "expected one of fence, choose, wait, promote; did you mean “choose”?",
                "Drills/small.yaml:54:16: error: unknown delay: “acknowlege”; expected one of "
                    + "acknowledge, diagnose, command, manual, communicate, approve; "
                    + "did you mean “acknowledge”?",
                "Drills/small.yaml:55:15: error: no step of the runbook has this id: “fense”; "
                    + "expected one of fence, choose, wait, promote; did you mean “fence”?",
                "Drills/small.yaml:56:14: error: no expectation has this id: “sooon”; "
                    + "expected one of order, soon, kept, told, good; did you mean “soon”?",
            ])
    }

    @Test func aLabelThatTheDecisionDoesNotHaveIsAnError() {
        let plan = SmallDrill.plan.changing("choose: Later", to: "choose: Latter")
        expectNoDifference(
            diagnostics(plan),
            [
                "Drills/small.yaml:53:25: error: the decision “choose” has no such choice: "
                    + "“Latter”; expected one of Now, Later; did you mean “Later”?"
            ])
    }

    @Test func aMistakeDoesSomethingOtherwiseAndSaysWhatItShows() {
        let plan = SmallDrill.plan.changing(
            "mistakes:\n", to: "mistakes:\n    - {id: idle, title: Idle, show: soon}\n")
        expectNoDifference(
            diagnostics(plan),
            [
                "Drills/small.yaml:51:7: error: a mistake that does nothing otherwise: “idle”; "
                    + "expected “choices”, “delays” or “skips”",
                "Drills/small.yaml:51:7: error: the mistake has no “shows”; expected letters, "
                    + "digits, “-” and “_”, beginning with a letter",
                "Drills/small.yaml:51:31: error: unknown key in the mistake: “show”; expected "
                    + "one of id, title, choices, delays, skips, shows; did you mean “shows”?",
            ])
    }

    @Test(arguments: [
        (
            "order",
            "warning: the report cannot say what this mistake costs: “order”; "
                + "expected a “cost” in the expectation"
        ),
        (
            "calm",
            "error: only a person can judge this expectation, so no run can show it as "
                + "failed: “calm”; expected an expectation with a rule"
        ),
    ])
    func whatAMistakeShowsHasARuleAndACost(_ expectation: String, _ finding: String) {
        let plan = SmallDrill.plan
            .changing("shows: soon", to: "shows: \(expectation)")
            .changing(
                "{id: good, text: Good., rule",
                to: "{id: calm, text: Calm.}\n  - {id: good, text: Good., rule")
        expectNoDifference(diagnostics(plan), ["Drills/small.yaml:57:14: \(finding)"])
    }

    @Test func aMistakeIsNamedOnce() {
        let plan = SmallDrill.plan.changing(
            "mistakes:\n",
            to: "mistakes:\n    - {id: wait-and-see, title: W, skips: [wait], shows: soon}\n")
        expectNoDifference(
            diagnostics(plan),
            [
                "Drills/small.yaml:52:11: error: another mistake has this id: “wait-and-see”; "
                    + "expected an id of its own"
            ])
    }
}

import DrillHistory
import DrillModel
import Testing

@Suite("Runbooks that decay, and people")
struct StandingTests {
    private func runbook(_ steps: RunbookStep..., author: String? = nil) -> Runbook {
        Runbook(
            id: "failover", title: "Failover", author: author,
            sections: [RunbookSection(phase: .recover, title: "Recover", steps: steps)])
    }

    private func standing(_ runbook: Runbook, in sessions: [PastSession]) -> RunbookStanding {
        RunbookStanding(
            of: runbook.id, runbook.phasedSteps.map { WrittenStep($0.step) }, in: sessions)
    }

    @Test func aStepThatChangedSinceIsNotVerified() {
        let (fence, promote) = (Past.step("fence"), Past.step("promote", saying: "Promote it."))
        let sessions = [
            Past.session(
                "s1", after: 1, did: [Past.did(fence, after: 1), Past.did(promote, after: 1)])
        ]
        let same = standing(runbook(fence, promote, Past.step("tell")), in: sessions)
        #expect(same.steps.map(\.verification) == [.verified, .verified, .never])
        let edited = runbook(fence, Past.step("promote", saying: "Promote the other one."))
        let changed = standing(edited, in: sessions)
        #expect(changed.steps.map(\.verification) == [.verified, .changed])
        #expect(changed.steps[1].simulated?.session == "s1")
        #expect(changed.steps[1].simulated?.isCurrent == false)
        #expect(
            changed.words(on: Day(of: Past.first + 42 * Past.day))
                == "1 of 2 steps verified in simulation, oldest 41 days, 1 changed since")
    }

    @Test func aStepThatStandsElsewhereSaysTheSame() {
        var moved = Past.step("fence")
        moved.position = SourcePosition(line: 70, column: 1)
        #expect(StepContent(moved) == StepContent(Past.step("fence")))
        moved.commands = [
            CommandBlock(
                language: "sh", text: "fence", position: SourcePosition(line: 72, column: 1))
        ]
        #expect(StepContent(moved) != StepContent(Past.step("fence")))
    }

    @Test func simulatedAndLiveAreToldApart() {
        let fence = Past.step("fence")
        let mixed = standing(
            runbook(fence, Past.step("tell")),
            in: [
                Past.session("live", after: 3, live: true, did: [Past.did(fence, after: 3)]),
                Past.session(
                    "sim", after: 9, by: "Omar", did: [Past.did(fence, after: 9, by: "Omar")]),
                Past.session(
                    "other", after: 20, runbook: "another", did: [Past.did(fence, after: 20)]),
            ])
        #expect(mixed.steps[0].live?.session == "live")
        #expect(mixed.steps[0].simulated?.by == "Omar")
        #expect(mixed.steps[0].verified?.session == "sim")
        #expect(mixed.verifiedLive == 1)
        #expect(
            mixed.words(on: Day(of: Past.first + 10 * Past.day))
                == "1 of 2 steps verified live, oldest 1 day")
    }

    @Test func aRunbookThatNobodyFollowedSaysSo() {
        let unknown = standing(runbook(Past.step("fence")), in: [])
        #expect(unknown.words(on: Past.today) == "0 of 1 steps verified")
    }

    @Test func whatHangsOnOnePersonIsNamed() {
        let (fence, promote) = (Past.step("fence"), Past.step("promote"))
        let own = Past.session(
            "s1", after: 1, author: "rosa",
            did: [Past.did(fence, after: 1), Past.did(promote, after: 1)])
        let alone = PeopleRisk([own], runbook: runbook(fence, promote, author: "rosa"))
        #expect(
            alone.sentences == [
                "Only Rosa has ever run it, once.",
                "Rosa also wrote the runbook: nobody else has tried to follow it.",
                "Every step that was done has been done by Rosa alone.",
            ])
        let other = Past.session(
            "s2", after: 2, by: "Omar", did: [Past.did(fence, after: 2, by: "Omar")])
        let shared = PeopleRisk([own, other], runbook: runbook(fence, promote, author: "rosa"))
        #expect(shared.soleSteps.map(\.id) == ["promote"])
        #expect(
            shared.sentences == ["1 of 2 steps has been done by one person alone: Rosa."])
    }

    @Test func whatTheProgramPlayedIsNobody() {
        let step = Past.step("ask")
        let session = Past.session(
            "s1", after: 1, by: "scripted operator", did: [Past.did(step, after: 1, person: false)])
        let risk = PeopleRisk([session], runbook: runbook(step))
        #expect(risk.sentences == ["Nobody has run it: there were scripted runs only."])
        #expect(risk.stepsDone == 0)
    }
}

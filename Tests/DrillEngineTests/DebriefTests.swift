import CustomDump
import DrillEngine
import DrillModel
import Foundation
import Testing

/// What people enter after a drill, and take back.
@Suite struct DebriefTests {
    private func ended() throws -> Exercise {
        var exercise = try Exercise()
        try exercise.disrupt()
        try exercise.give(.finish)
        return exercise
    }

    private func addFinding(
        _ exercise: inout Exercise, _ text: String, raisedBy name: String = "Omar",
        exposedBy exposure: String? = nil
    ) throws {
        try exercise.give(
            .addFinding(.weakness, text: text, raisedBy: name, exposedBy: exposure))
    }

    @Test func aFindingSaysWhoSaidIt() throws {
        var exercise = try ended()
        let step = exercise.state.steps[0].id
        try addFinding(&exercise, "Nobody wrote anything down.", exposedBy: step)
        try addFinding(&exercise, "The page came late.", raisedBy: " ")
        expectNoDifference(
            exercise.state.findings,
            [
                Finding(
                    id: "F1", kind: .weakness, text: "Nobody wrote anything down.",
                    raisedBy: "Omar", exposedBy: step),
                Finding(id: "F2", kind: .weakness, text: "The page came late.", raisedBy: "Rosa"),
            ])
    }

    @Test func answersToWhyReplaceEarlierOnesAndAreAtMostFive() throws {
        var exercise = try ended()
        try addFinding(&exercise, "Slow.")
        try exercise.give(.answerWhys(finding: "F1", ["one"]))
        try exercise.give(
            .answerWhys(finding: "F1", ["a", " ", "b", "c", "d", "e", "f"]))
        #expect(exercise.state.findings.map(\.whys) == [["a", "b", "c", "d", "e"]])
        try exercise.give(.withdraw(entry: 3))
        #expect(exercise.state.findings.map(\.whys) == [["one"]])
    }

    @Test func whatIsTakenBackKeepsItsNumberAndStaysInTheJournal() throws {
        var exercise = try ended()
        try addFinding(&exercise, "Wrong.")
        let before = exercise.events.count
        try exercise.give(.withdraw(entry: 1), by: "Ines")
        #expect(exercise.state.findings == [])
        #expect(
            exercise.events[before...].map(\.event) == [
                .debriefEntryWithdrawn(number: 1, by: "Ines")
            ])
        try addFinding(&exercise, "Right.")
        #expect(exercise.state.findings.map(\.id) == ["F2"])
        #expect(exercise.state.debrief.map(\.number) == [2])
        #expect(throws: Rejection.nothingToWithdraw) { try exercise.give(.withdraw(entry: 1)) }
    }

    @Test func takingBackAJudgementBringsTheOneBeforeAgain() throws {
        var exercise = try ended()
        let id = try #require(exercise.state.drill.plan.expectations.first).id
        try exercise.give(.judge(expectation: id, passed: false, comment: "not in time"))
        try exercise.give(.judge(expectation: id, passed: true, comment: "looked again"))
        #expect(
            exercise.state.judgements[id]
                == Judgement(by: "Rosa", passed: true, comment: "looked again"))
        try exercise.give(.withdraw(entry: 2))
        #expect(
            exercise.state.judgements[id]
                == Judgement(by: "Rosa", passed: false, comment: "not in time"))
        try exercise.give(.withdraw(entry: 1))
        #expect(exercise.state.judgements[id] == nil)
    }

    @Test func aFindingIsNotTakenBackUnderItsAnswers() throws {
        var exercise = try ended()
        try addFinding(&exercise, "Slow.")
        try exercise.give(.answerWhys(finding: "F1", ["one"]))
        #expect(throws: Rejection.findingHasWhys("F1")) { try exercise.give(.withdraw(entry: 1)) }
    }

    @Test func whatIsNotThereIsRefused() throws {
        var exercise = try ended()
        #expect(throws: Rejection.unknownExposure("inject/nothing")) {
            try addFinding(&exercise, "Slow.", exposedBy: "inject/nothing")
        }
        #expect(throws: Rejection.emptyText) { try addFinding(&exercise, " ") }
        #expect(throws: Rejection.unknownFinding("F1")) {
            try exercise.give(.answerWhys(finding: "F1", ["one"]))
        }
        let action = CorrectiveAction(
            finding: "Slow.", action: "Faster.", owner: "Ines", exposedBy: "nothing")
        #expect(throws: Rejection.unknownExposure("nothing")) {
            try exercise.give(.addCorrectiveAction(action))
        }
    }

    @Test func everyExposureIsReadBackFromItsReference() {
        let drill = DrillFixture.drill
        let all = Exposure.all(in: drill)
        #expect(all.map { Exposure($0.reference, in: drill) } == all)
    }

    @Test func aCorrectiveActionOfAnOlderVersionIsRead() throws {
        let old =
            #"{"action":"A","due":"2026-12-05","exposedBy":"leave","finding":"F","owner":"O"}"#
        expectNoDifference(
            try JSONDecoder().decode(CorrectiveAction.self, from: Data(old.utf8)),
            CorrectiveAction(
                finding: "F", action: "A", owner: "O", due: "2026-12-05", exposedBy: "leave"))
    }
}

import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

@Suite("The plain console")
struct PlainConsoleTests {
    private func rig(_ drill: Drill, speed: Double = 10) throws -> PlainRig {
        try PlainRig(drill, speed: speed)
    }

    private func small() throws -> PlainRig { try rig(try SmallDrill.load()) }

    @Test func theOperatorIsToldWhatHappensAndWhatToDo() throws {
        var rig = try small()
        let outcome = try rig.run(["wait 6", "", "status", "wait 3", "inbox"])
        #expect(outcome == .interrupted)
        #expect(rig.text.contains("SIMULATED"))
        #expect(rig.text.contains("Now: Detect: Declare the incident"))
        #expect(rig.text.contains("Alert SiteDown: More than a tenth"))
        #expect(rig.text.contains("An empty line declares the incident."))
        #expect(rig.text.contains("Rosa declared the incident."))
        #expect(rig.text.contains("Choice 1: Put the old configuration back"))
        #expect(rig.text.contains("It waits for an answer: answer TEXT."))
        #expect(rig.text.contains("Waits for an answer: answer shop-manager TEXT."))
        #expect(rig.text.contains("muster resume \(rig.id)"))
    }

    @Test func everyLineIsPlainText() throws {
        var rig = try small()
        _ = try rig.run(["wait 6", "", "help", "status", "metrics all", "note \u{1B}[2Jgone"])
        #expect(!rig.text.contains("\u{1B}"))
        #expect(rig.text.allSatisfy { $0 == "\n" || !$0.isNewline })
    }

    @Test func nothingIsDisclosedBeforeAnybodyHasNoticed() throws {
        var rig = try small()
        _ = try rig.run(["wait 4", "status", "debrief", "report"])
        #expect(rig.text.contains("RTO: 08:00, no incident known."))
        #expect(rig.text.contains("Not now: That belongs to the debrief, after the drill."))
        #expect(!rig.text.contains("bad-config eu-west-1"))
        #expect(!rig.text.contains("Somebody keeps the record"))
    }

    @Test func everythingThatRanIsRolledBackOneAfterTheOther() throws {
        var rig = try rig(try ShippedDrill.load("region-failover-warm-standby"), speed: 60)
        let outcome = try rig.run(
            [
                "wait 2", "declare", "begin raise-limit", "wait 2", "begin scale-standby", "wait 2",
                "abort enough for today", "wait 1", "rollback all", "yes", "wait 10", "finish",
            ])
        #expect(outcome == .aborted)
        #expect(rig.text.contains("To roll back, newest first"))
        #expect(rig.text.contains("Nothing is left to roll back."))
    }

    @Test func afterTheEndNobodyDeniesThatItWasAborted() throws {
        var rig = try small()
        _ = try rig.run(["wait 1", "abort enough for today", "", "rollback all"])
        #expect(try rig.state.status == .ended(.aborted))
        #expect(rig.text.contains("Not now: Nothing is left to roll back."))
    }

    @Test func whatIsNotRolledBackIsAskedAboutFirst() throws {
        var rig = try rig(try ShippedDrill.load("region-failover-warm-standby"), speed: 60)
        _ = try rig.run(
            [
                "wait 2", "declare", "begin raise-limit", "wait 2", "begin scale-standby", "wait 2",
                "abort", "enough", "finish", "no", "yes", "finish", "yes",
            ])
        #expect(rig.text.contains("Why is the drill aborted? > "))
        #expect(rig.text.contains("is not rolled back and stays as it is"))
        #expect(rig.text.contains("Nothing was done."))
        #expect(rig.text.contains("Nothing has been asked."))
        #expect(try rig.state.endedAt != nil)
    }

    @Test func nonsenseAndImpossibleThingsAreSaidToBe() throws {
        var rig = try small()
        _ = try rig.run([
            "statsu", "s", "begin nothing", "approve Ines", "speed 0x", "7", "do 99", "do dance",
            "rollback", "help nothing", "log many", "resume",
        ])
        #expect(rig.text.contains("“statsu” is no command; did you mean status?"))
        #expect(
            rig.text.contains(
                "“s” is short for several commands: status, steps, show, stop, skip, speed."))
        #expect(rig.text.contains("The runbook has no step “nothing”."))
        #expect(rig.text.contains("Not now: No approval is being waited for."))
        #expect(rig.text.contains("“0x” is no speed"))
        #expect(rig.text.contains("There is no decision to take here."))
        #expect(rig.text.contains("“dance” is no action"))
        #expect(rig.text.contains("Not now: The drill has not been aborted."))
        #expect(rig.text.contains("“many” is no number of lines."))
        #expect(rig.text.contains("Not now: The exercise is not paused."))
    }

    @Test(arguments: [("stat", PlainVerb.status), ("ab", .abort), ("q", .leave), ("Wor", .worked)])
    func aUniqueBeginningIsTaken(word: String, verb: PlainVerb) {
        #expect(PlainVerb.all(for: word) == [verb])
    }

    @Test func aBeginningOfSeveralIsNot() {
        #expect(Set(PlainVerb.all(for: "W")) == [.worked, .why, .who])
    }

    @Test func whatIsStillToComeIsShownOnPurposeAndHeldBack() throws {
        var rig = try small()
        _ = try rig.run([
            "wait 1", "coming", "no", "hold rollout", "coming", "yes", "wait 6", "coming",
            "release rollout", "wait 2", "coming", "fire", "who",
        ])
        #expect(rig.text.contains("Nothing was done."))
        #expect(rig.text.contains("rollout, held, comes"))
        #expect(rig.text.contains("rollout, fired"))
        #expect(rig.text.contains("Say which: fire INJECT."))
        #expect(try rig.state.injectsRevealedAt != nil)
        #expect(try rig.state.disruptedAt != nil)
    }

    @Test func aStepIsTakenBackAndWordsAreFound() throws {
        var rig = try small()
        _ = try rig.run(["wait 6", "", "1", "undo", "undo", "find configuration", "find unicorn"])
        #expect(rig.text.contains("took back:"))
        #expect(rig.text.contains("Nothing to take back"))
        #expect(rig.text.contains("Step "))
        #expect(rig.text.contains("“unicorn” is nowhere."))
    }

    @Test func whatCannotBeUndoneIsAskedAbout() throws {
        var rig = try small()
        _ = try rig.run([
            "wait 6", "", "1", "", "approve Omar Haddad", "", "no", "begin revert", "yes", "wait 4",
        ])
        #expect(rig.text.contains("There is no way back from “Put the old configuration back”."))
        #expect(!rig.text.contains("Out of order"))
        var early = try small()
        _ = try early.run(["wait 6", "", "begin revert", "no"])
        #expect(early.text.contains("Out of order: the runbook has “"))
        #expect(try rig.state.record("revert")?.attempts == 1)
    }

    @Test func anApprovalIsRefusedWithAReasonOrAskedOfSomebodyElse() throws {
        var rig = try small()
        _ = try rig.run([
            "wait 6", "", "1", "", "refuse Omar Haddad", "refuse Omar Haddad: not in trading hours",
            "begin", "escalate Omar Haddad", "wait 3",
        ])
        #expect(rig.text.contains("Say who and why, as in refuse NAME: REASON."))
        #expect(rig.text.contains("Omar Haddad refused Ask the incident commander: not in trading"))
        #expect(rig.text.contains("Omar Haddad approved: Ask the incident commander."))
    }

    @Test func theDebriefGoesOnLater() throws {
        var rig = try small()
        _ = try rig.run(["wait 6", "finish", "yes"])
        #expect(throws: (any Error).self) { try rig.sessions.resume(rig.id) }
        let outcome = try rig.reopen([
            "judge 2 passed Omar wrote it all down", "judge calm failed not all", "undo",
            "problem Nobody knew who may approve", "", "ask the incident", "why F1", "No list.", "",
            "fix F1", "", "Write the list", "Ines", "2026-12-31", "", "", "debrief",
        ])
        #expect(outcome == .missed)
        let state = try rig.state
        #expect(
            state.judgements["calm"]
                == Judgement(by: "Ines", passed: true, comment: "Omar wrote it all down"))
        #expect(state.findings.map(\.raisedBy) == ["Ines"])
        #expect(state.findings.map(\.whys) == [["No list."]])
        #expect(state.findings.map(\.exposedBy) == ["ask-commander"])
        #expect(state.correctiveActions.map(\.finding) == ["Nobody knew who may approve"])
        #expect(rig.text.contains("Owner Ines, due 2026-12-31."))
    }

    @Test func whatIsNotEnteredRightIsAskedAgain() throws {
        var rig = try small()
        _ = try rig.run([
            "wait 6", "finish", "yes", "fix", "", "F", "A", "O", "soon", "", "", "step", "list",
            "1", "worked", "cancel", "judge 9 passed", "judge 1 maybe", "why F7", "report nothing",
        ])
        #expect(rig.text.contains("Finding is empty."))
        #expect(rig.text.contains("“soon” is no day"))
        #expect(rig.text.contains("Several have that: "))
        #expect(rig.text.contains("2. step “Declare the incident”"))
        #expect(rig.text.contains("Nothing was entered."))
        #expect(rig.text.contains("There are 2 expectations"))
        #expect(rig.text.contains("“maybe” is no verdict"))
        #expect(rig.text.contains("“nothing” is no format"))
        #expect(try rig.state.correctiveActions.map(\.action) == ["A"])
    }

    @Test func actionsAreListedByComponentAndInFullByWords() throws {
        var rig = try small()
        _ = try rig.run([
            "actions", "actions previous configuration before", "actions revert", "do 99",
        ])
        #expect(rig.text.contains("eu-west-1/site: "))
        #expect(rig.text.contains("No action has these words."))
        #expect(rig.text.contains(". revert-config eu-west-1/site: Puts the configuration before"))
    }

    @Test func anotherCommandInsteadOfYesIsCarriedOut() throws {
        var rig = try small()
        _ = try rig.run(["wait 6", "finish", "note not yet", "finish", "y"])
        #expect(rig.text.contains("Nothing was done.\n[01:"))
        #expect(rig.text.contains("Rosa noted: not yet"))
        #expect(try rig.state.endedAt != nil)
    }
}

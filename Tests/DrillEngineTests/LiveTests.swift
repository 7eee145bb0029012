import DrillEngine
import DrillModel
import Testing

@Suite("A live session")
struct LiveTests {
    @Test func anActionIsItsCommandAndAFaultIsNobodys() {
        let live = LiveFixture.drill.rehearsed(on: .live)
        #expect(live.runbook.step("fence")?.kind == .command)
        #expect(live.runbook.step("promote")?.kind == .manual)
        #expect(live.runbook.step("promote")?.rollback == .manual("demote b/db"))
        #expect(live.runbook.step("fence")?.rollback == .command("unfence $HOST"))
        #expect(live.plan.injects.map(\.id) == ["ceo", "half-down"])
        #expect(LiveFixture.drill.rehearsed(on: .simulated) == LiveFixture.drill)
    }

    @Test func theDisruptionIsTheEndOfTheCommandThatDisrupts() throws {
        var exercise = try Exercise.live(atFence: false)
        try exercise.run("look")
        try exercise.wait(.seconds(3))
        #expect(exercise.state.disruptedAt == nil)
        try exercise.finishCommand(.exited(status: 0))
        #expect(exercise.state.disruptedAt == .seconds(3))
        #expect(exercise.state.record("look")?.status == .completed)
    }

    @Test func aStepIsOverWithTheLastOfItsCommands() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        #expect(exercise.state.activity == .execute)
        try exercise.finishCommand(.exited(status: 0))
        #expect(exercise.state.record("fence")?.status == .active)
        #expect(exercise.state.nextCommand(of: "fence")?.block == 1)
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 0))
        #expect(exercise.state.record("fence")?.status == .completed)
        #expect(exercise.state.currentStep?.id == "promote")
    }

    @Test func aCommandThatFailsStopsItsStepAndIsTriedAgainFromThere() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 0))
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 2))
        #expect(exercise.state.record("fence")?.status == .failed)
        #expect(exercise.state.record("fence")?.note == "exit status 2")
        #expect(exercise.state.nextCommand(of: "fence")?.block == 1)
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 0))
        #expect(exercise.state.record("fence")?.status == .completed)
        #expect(exercise.state.commands.map(\.start.block) == [0, 0, 1, 1])
    }

    @Test func oneCommandRunsAtATimeAndMayBeStopped() throws {
        var exercise = try Exercise.live()
        #expect(throws: Rejection.noCommandRuns) { try exercise.give(.stopCommands) }
        try exercise.run("fence")
        #expect(throws: Rejection.commandRuns) { try exercise.run("fence") }
        try exercise.give(.stopCommands)
        #expect(exercise.events.last?.event == .commandStopRequested(id: CommandID(2), by: "Rosa"))
        try exercise.finishCommand(.stopped)
        #expect(exercise.state.record("fence")?.note == "stopped")
    }

    @Test func anAbortStopsWhatRunsAndOffersItsRollback() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        try exercise.give(.abort(reason: "a customer is hit"))
        #expect(exercise.events.last?.event == .commandStopRequested(id: CommandID(2), by: "Rosa"))
        #expect(throws: Rejection.commandRuns) { try exercise.give(.finishAbort) }
        try exercise.finishCommand(.stopped)
        let entry = try #require(exercise.state.performedRollbacks.first)
        try exercise.give(exercise.state.undoing(entry))
        #expect(exercise.state.runningCommands.first?.start.run.script == "unfence $HOST")
        try exercise.finishCommand(.exited(status: 0))
        #expect(exercise.state.performedRollbacks.isEmpty)
        try exercise.give(.finishAbort)
        #expect(exercise.state.status == .ended(.aborted))
    }

    @Test func whatWasRunCannotBeTakenBackAndATimeOfPauseDoesNotExist() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 0))
        try exercise.run("fence")
        try exercise.finishCommand(.exited(status: 0))
        #expect(throws: Rejection.cannotBeTakenBack("Fence", .happened)) {
            try exercise.give(.takeBack)
        }
        #expect(throws: Rejection.liveSystemGoesOn) { try exercise.give(.pause) }
    }

    @Test func aCommandIsLostWithTheProcessThatRanIt() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        exercise.now = exercise.now + .seconds(30)
        try exercise.give(.takeOver(gap: .seconds(30)))
        #expect(exercise.state.runningCommands.isEmpty)
        #expect(exercise.state.record("fence")?.note == "killed when Muster was gone")
        try exercise.give(.abort(reason: "enough"))
        try exercise.give(.finishAbort)
        #expect(exercise.state.status == .ended(.aborted))
    }

    @Test func recoveryIsNotDeclaredWhileNobodyCanSee() throws {
        var exercise = try Exercise.live()
        exercise.availability = 1
        try exercise.wait(.seconds(40))
        exercise.availability = nil
        try exercise.give(.notice(.sourceChanged(name: "Prometheus", reason: "refused")))
        try exercise.wait(.seconds(40))
        #expect(exercise.state.recovery.health == .unknown)
        #expect(exercise.state.recovery.recoveredAt == nil)
        exercise.availability = 1
        try exercise.give(.notice(.sourceChanged(name: "Prometheus", reason: nil)))
        let again = exercise.now + .seconds(1)
        try exercise.wait(.seconds(70))
        #expect(exercise.state.recovery.recoveredAt == again)
        #expect(exercise.state.silences.map(\.reason) == ["refused"])
        #expect(exercise.state.silences.first?.until == again - .seconds(1))
    }

    @Test func recoveryIsDatedToTheSampleThatShowsIt() throws {
        var exercise = try Exercise.live()
        exercise.sampleAge = DrillDuration(milliseconds: 700)
        try exercise.wait(.seconds(5))
        exercise.availability = 1
        exercise.now = exercise.now + DrillDuration(milliseconds: 250)
        let seen = exercise.now
        try exercise.give(.notice(.looked))
        #expect(exercise.state.recovery.health == .holds)
        try exercise.wait(.seconds(70))
        #expect(exercise.state.recovery.recoveredAt == seen - DrillDuration(milliseconds: 700))
    }

    @Test func aSampleFromBeforeAGapDatesNothing() throws {
        var exercise = try Exercise.live()
        exercise.sampleAge = .seconds(40)
        exercise.availability = nil
        try exercise.wait(.seconds(30))
        #expect(exercise.state.recovery.health == .unknown)
        exercise.availability = 1
        let again = exercise.now + .seconds(1)
        try exercise.wait(.seconds(70))
        #expect(exercise.state.recovery.recoveredAt == again)
    }

    @Test func aSimulatedSessionRunsNothing() throws {
        var exercise = try Exercise(LiveFixture.drill)
        #expect(throws: Rejection.notLive) {
            try exercise.give(
                .runCommand(step: "fence", CommandRun(script: "x", timeout: .zero), answers: [:]))
        }
    }

    @Test func aSessionIsTheSameWhenItIsReplayed() throws {
        var exercise = try Exercise.live()
        try exercise.run("fence")
        try exercise.give(.notice(.commandPrinted(CommandID(2), "fenced\n")))
        try exercise.finishCommand(.exited(status: 0))
        let replayed = DrillState.replay(
            LiveFixture.drill.rehearsed(on: .live), exercise.events)
        #expect(replayed == exercise.state)
        #expect(replayed.commands[1].output == "fenced\n")
    }
}

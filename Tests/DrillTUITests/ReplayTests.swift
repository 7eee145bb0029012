import CustomDump
import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

@Suite("Replays")
struct ReplayTests {
    private func replaying(entry: AppModel.Entry = .session) throws -> AppModel {
        var model = AppModel(entry: entry)
        let contents = RecordingFixture.contents(of: try RecordingFixture.finished())
        _ = update(&model, .replayLoaded(contents))
        return model
    }

    @discardableResult
    private func press(_ model: inout AppModel, _ keys: Key...) -> [AppEffect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    private func pass(_ model: inout AppModel, _ milliseconds: Int64) {
        _ = update(&model, .timePassed(DrillDuration(milliseconds: milliseconds)))
    }

    /// The console before the alert, after the declaration, and when every step was settled.
    private static let moments: [@Sendable () throws -> Rig] = [
        {
            var rig = try Rig()
            try rig.wait(.seconds(45))
            return rig
        },
        { try Rig.declared() },
        { try RecordingFixture.finished() },
    ]

    @Test(arguments: 0..<3)
    func showsWhatTheOperatorHad(moment: Int) throws {
        let then = try Self.moments[moment]()
        let lived = try #require(then.model.session)
        var replay = try #require(try replaying().replay)
        // Back and forth, so that nothing hangs on the way there.
        replay.seek(to: replay.end)
        replay.seek(to: lived.now)
        expectNoDifference(replay.session.state, lived.state)
        expectNoDifference(replay.session.events, lived.events)
        #expect(replay.session.now == lived.now)
        #expect(replay.session.isDisruptionKnown == lived.isDisruptionKnown)
    }

    /// An alert of before T0 that is over tells afterwards, too, that there was a reason to look.
    @Test func knowsOfTheDisruptionFromTheSameMomentOn() throws {
        var rig = try Rig()
        let noise = Alert(name: "Noise", severity: .page, summary: "one of many")
        try rig.wait(.seconds(30))
        try rig.change { try $0.give(.notice(.alertFired(noise))) }
        try rig.wait(.seconds(40))
        try rig.change { try $0.give(.notice(.alertResolved(name: "Noise"))) }
        try rig.wait(.seconds(30))
        #expect(rig.model.session?.isDisruptionKnown == true)

        var replay = ReplayModel(RecordingFixture.contents(of: rig))
        replay.seek(to: .seconds(59))
        #expect(!replay.session.isDisruptionKnown)
        replay.seek(to: replay.end)
        #expect(replay.session.isDisruptionKnown)
        replay.seek(to: .seconds(50))
        #expect(!replay.session.isDisruptionKnown)
    }

    @Test func playsByTheClockAndStopsAtTheEnd() throws {
        var model = try replaying()
        pass(&model, 1000)
        #expect(model.replay?.now == .start)
        press(&model, .character(" "))
        pass(&model, 1500)
        #expect(model.replay?.now == .seconds(15))
        press(&model, .character("+"))
        pass(&model, 1000)
        #expect(model.replay?.now == .seconds(45))
        press(&model, .character(" "))
        pass(&model, 1000)
        #expect(model.replay?.now == .seconds(45))
        press(&model, .character(" "))
        pass(&model, 3_600_000)
        #expect(model.replay?.now == model.replay?.end)
        #expect(model.replay?.isPlaying == false)
        press(&model, .character(" "))
        #expect(
            model.toast == Toast(.refusal, "This is the end of the recording; g goes back."))
    }

    @Test func goesBackAndForthByTenSecondsAndToTheEnds() throws {
        var model = try replaying()
        press(&model, .right, .right, .left)
        #expect(model.replay?.now == .seconds(10))
        press(&model, .character("G"))
        #expect(model.replay?.now == model.replay?.end)
        press(&model, .character("g"))
        #expect(model.replay?.now == .start)
        press(&model, .left)
        #expect(model.toast == Toast(.refusal, "This is the beginning of the recording."))
    }

    @Test func goesFromEventToEventWithoutHeartbeatsAndSamples() throws {
        var model = try replaying()
        var times: [DrillTime] = []
        while let replay = model.replay, replay.now < replay.end {
            press(&model, .character("]"))
            times.append(model.replay?.now ?? .start)
        }
        #expect(times.prefix(2) == [.seconds(60), .seconds(61)])
        #expect(Set(times).count == times.count)
        #expect(times.count < 25)
        press(&model, .character("["))
        #expect(model.replay?.now == times.dropLast().last)
    }

    @Test func marksWhatTheOperatorCouldNotKnow() throws {
        let marks = try #require(try replaying().replay).marks
        #expect(
            marks.map { [$0.kind] == [.disruption] ? "T0" : "\($0.kind)" } == [
                "T0", "message", "declared", "decision", "message", "recovered",
            ])
        #expect(marks.first?.time == .seconds(60))
        #expect(marks.first?.words == "T0: region-lost eu-central-1")
    }

    @Test func keysOfTheConsoleDoNothing() throws {
        var model = try replaying()
        press(&model, .character("]"), .character("]"), .character("]"))
        let before = model
        for key in [Key.enter, .character("x"), .character("d"), .character("1"), .character("i")] {
            #expect(press(&model, key).isEmpty)
            var expected = before
            expected.toast = Toast(.refusal, "This is a recording; nothing can be done in it.")
            expectNoDifference(model, expected)
        }
    }

    @Test func panesAreLookedThroughAsInTheConsole() throws {
        var model = try replaying()
        press(&model, .down, .tab)
        #expect(model.replay?.console.selectedStep == "look")
        #expect(model.replay?.console.focus == .detail)
        #expect(press(&model, .escape).isEmpty)
        #expect(model.replay?.console == ConsoleModel())
        #expect(press(&model, .escape) == [.quit])
        #expect(model.replay == nil)
    }

    @Test func leavingLeadsBack() throws {
        var fromLibrary = try replaying(entry: .library)
        #expect(press(&fromLibrary, .character("q")) == [.loadLibrary])
        #expect(fromLibrary.screen == .library)

        var rig = try RecordingFixture.finished()
        #expect(rig.model.screen == .debrief)
        rig.press(.character("r"))
        #expect(rig.effects.last == .openReplay(session: "s1"))
        rig.send(.replayLoaded(RecordingFixture.contents(of: rig)))
        rig.press(.character("q"))
        #expect(rig.model.screen == .debrief)
    }

    @Test func aSessionWithoutEventsCanBeOpened() {
        var model = AppModel(entry: .session)
        _ = update(
            &model,
            .replayLoaded(
                ReplayContents(
                    id: "s1", drill: DrillFixture.drill, events: [], walls: [], startedOn: 0)))
        press(&model, .character(" "), .right, .character("]"))
        #expect(model.replay?.now == .start)
        #expect(view(model, size: model.size, look: .plain).text.contains("REPLAY SIMULATED"))
    }

    @Test func theTimeLineAsText() throws {
        let lines = ReplayText.lines(
            of: RecordingFixture.contents(of: try RecordingFixture.finished()))
        #expect(
            lines.prefix(3) == [
                "[00:00] The drill began; Rosa is the operator.",
                "[01:00] T0: region-lost eu-central-1",
                "[01:01] Support desk (customer): Customers write that they cannot order.",
            ])
        #expect(lines.last?.hasSuffix("The drill ended.") == true)
    }
}

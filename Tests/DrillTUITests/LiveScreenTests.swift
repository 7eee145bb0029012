import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

struct LiveScreenTests {
    private static func text(_ model: AppModel) -> String {
        view(model, size: Size(width: 120, height: 36), look: .plain).text
    }

    @Test func aSourceThatIsSilentStandsAtTheTopUntilItAnswers() throws {
        var rig = try Rig()
        try rig.wait(.seconds(10))
        try rig.change {
            try $0.give(.notice(.sourceChanged(name: "Prometheus", reason: "connection refused")))
        }
        try rig.wait(.seconds(32))
        let line =
            "Prometheus has not answered for 00:32, its metrics are unknown: connection refused"
        #expect(Self.text(rig.model).contains(line))
        try rig.change { try $0.give(.notice(.sourceChanged(name: "Prometheus", reason: nil))) }
        #expect(!Self.text(rig.model).contains("its metrics are unknown"))
    }

    @Test func aRecordingDoesNotTellWhenItBegan() {
        let event = DrillEvent.disruptionMarked(by: "the recording")
        let drill = DrillFixture.drill
        #expect(EventSentence(event, in: drill.rehearsed(on: .recorded)) == nil)
        #expect(EventSentence(event, in: drill.rehearsed(on: .live)) != nil)
    }

    @Test func aDrillOnAnUnfitEnvironmentBeginsWithAYesOnly() {
        var model = AppModel(entry: .session)
        let request = SessionRequest(path: "d.yaml", seed: 1, speed: 1, backend: .live)
        let doubts = ["The steady state shop.up >= 1 does not hold: shop.up is 0."]
        #expect(update(&model, .sessionDoubted(request, doubts)).isEmpty)
        let screen = Self.text(model)
        #expect(screen.contains("Not fit for a drill"))
        #expect(screen.contains(doubts[0]))
        #expect(update(&model, .input(.key(.enter))).isEmpty)
        var sure = request
        sure.isSure = true
        #expect(update(&model, .input(.key(.character("y")))) == [.startSession(sure)])
    }
}

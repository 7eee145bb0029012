import CustomDump
import DrillEngine
import DrillHistory
import DrillModel
import DrillTUI
import TerminalKit
import Testing

@Suite("The history of a drill")
struct HistoryTests {
    private func looking(entry: AppModel.Entry = .library) throws -> AppModel {
        var model = AppModel(entry: entry)
        _ = update(&model, .historyLoaded(try RecordingFixture.history()))
        return model
    }

    @discardableResult
    private func press(_ model: inout AppModel, _ keys: Key...) -> [AppEffect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    @Test func theLibraryAndTheDebriefLeadToIt() throws {
        var model = AppModel(entry: .library)
        _ = update(&model, .libraryLoaded(LibraryFixture.contents))
        #expect(press(&model, .character("H")) == [.openHistory(.session(id: "s2"))])
        #expect(
            press(&model, .down, .character("H")) == [
                .openHistory(.drill(path: "Drills/region-failover-warm-standby.yaml"))
            ])
        #expect(press(&model, .end, .character("H")) == [])
        #expect(model.toast == Toast(.refusal, "Only drills and sessions have a history."))

        var rig = try RecordingFixture.finished()
        rig.press(.character("H"))
        #expect(rig.effects.last == .openHistory(.session(id: "s1")))
    }

    @Test func onlyEndedSessionsAreReplayedFromTheLibrary() {
        var model = AppModel(entry: .library)
        _ = update(&model, .libraryLoaded(LibraryFixture.contents))
        #expect(press(&model, .character("r")) == [])
        #expect(
            model.toast == Toast(.refusal, "The session has not ended; Enter goes on with it."))
        #expect(press(&model, .end, .up, .character("r")) == [.openReplay(session: "s1")])
    }

    @Test func reportAndReplayOfASessionLeadBackToTheHistory() throws {
        var model = try looking()
        #expect(press(&model, .down, .enter) == [.openReport(session: "s5")])
        _ = update(&model, .reportLoaded(ReportContents(title: "t", text: "x", session: "s5")))
        #expect(press(&model, .character("q")) == [])
        #expect(model.screen == .history)
        #expect(model.history?.selected == 1)
        #expect(press(&model, .character("r")) == [.openReplay(session: "s5")])
        let recording = RecordingFixture.contents(of: try RecordingFixture.finished())
        _ = update(&model, .replayLoaded(recording))
        #expect(press(&model, .character("q")) == [])
        #expect(model.screen == .history)
        #expect(press(&model, .character("q")) == [.loadLibrary])
        #expect(model.screen == .library)
        #expect(model.history == nil)
    }

    @Test func aSessionThatCannotBeReadSaysWhy() throws {
        var model = try looking()
        #expect(press(&model, .down, .down, .down, .enter) == [])
        #expect(
            model.toast
                == Toast(.refusal, "the drill of session s3 cannot be read by this version"))
    }

    @Test func twoMarkedSessionsAreComparedTheEarlierFirst() throws {
        var model = try looking()
        press(&model, .down, .character(" "), .end, .up, .character(" "), .home)
        press(&model, .character(" "))
        #expect(
            model.toast
                == Toast(
                    .refusal,
                    "Two are marked; c compares them, Space on one of them unmarks it."))
        press(&model, .character("c"))
        let comparison = try #require(model.history?.comparison)
        #expect([comparison.earlier.id, comparison.later.id] == ["s2", "s5"])
        let rows = comparison.figures.prefix(4).map { "\($0.label): \($0.difference)" }
        #expect(
            rows == [
                "Outcome: the same", "RTA: 3 min faster", "RPA: 3 s less",
                "Writes lost: 28 fewer",
            ])
        #expect(comparison.figures[1].verdict == .laterIsBetter)
        #expect(!comparison.filesDiffer)
        #expect(comparison.steps.map(\.difference) == ["3 min faster"])
        press(&model, .escape)
        #expect(model.history?.comparison == nil)
        #expect(model.history?.marked == ["s5", "s2"])
    }

    @Test func trendsThatDoNotFitAreShownInTurn() throws {
        var model = try looking()
        let names = try #require(model.history).trends.map(\.name)
        #expect(
            names == [
                "RTA", "RPA", "Time to detect", "Phase Detect", "Phase Assess", "Phase Contain",
                "Phase Recover",
            ])
        var first: [Int] = []
        for _ in 0..<4 {
            press(&model, .character("t"))
            first.append(model.history?.firstTrend ?? -1)
        }
        #expect(first == [2, 4, 6, 0])
        _ = update(&model, .input(.resized(Size(width: 120, height: 100))))
        press(&model, .character("t"))
        #expect(model.toast == Toast(.refusal, "Every trend is in view."))
    }

    @Test func withoutMarksTheSelectedOneIsComparedWithTheOneBefore() throws {
        var model = try looking()
        press(&model, .end, .up, .character("c"))
        let comparison = try #require(model.history?.comparison)
        #expect([comparison.earlier.id, comparison.later.id] == ["s1", "s2"])
        #expect(comparison.filesDiffer)
        #expect(
            comparison.figures.prefix(2).map { "\($0.label): \($0.difference)" }
                == ["Outcome: by other targets", "RTO: another target"])
    }

    /// 1 min 35.9 s and 1 min 36.1 s are shown as a second apart, so they differ by a second.
    @Test func aDifferenceIsThatOfTheFiguresShown() throws {
        var sessions = try RecordingFixture.history().sessions
        for (place, milliseconds) in [(4, 95_900), (1, 96_100)] {
            guard case .figures(var figures) = sessions[place].reading else { return }
            figures.score.timeToDecide = DrillDuration(milliseconds: Int64(milliseconds))
            sessions[place].reading = .figures(figures)
        }
        let rows = SessionComparison(sessions[4], sessions[1]).figures
        let row = try #require(rows.first { $0.label == "To decide" })
        #expect([row.earlier, row.later] == ["1 min 35 s", "1 min 36 s"])
        #expect(row.difference == "1 s slower")
    }

    @Test func whatIsNotKnownIsNotZero() throws {
        let sessions = try RecordingFixture.history().sessions
        let comparison = SessionComparison(sessions[1], sessions[0])
        #expect(comparison.figures[0].difference == "not to be compared")
        #expect(comparison.figures[1].later == "not known")
        #expect(comparison.figures[1].difference == "not known")
        #expect(comparison.figures[1].verdict == .neither)
    }

    @Test func simulatedAndLiveAreNotCompared() throws {
        var contents = try RecordingFixture.history()
        guard case .figures(var figures) = contents.sessions[1].reading else { return }
        figures.backend = .live
        contents.sessions[1].reading = .figures(figures)
        var model = AppModel(entry: .library)
        _ = update(&model, .historyLoaded(contents))
        press(&model, .character("c"))
        #expect(model.history?.comparison == nil)
        #expect(
            model.toast
                == Toast(
                    .refusal,
                    "One was live and one was simulated; their figures do not compare."))
        #expect(view(model, size: model.size, look: .plain).text.contains(" SIMULATED  and  LIVE"))
    }

    @Test func aDrillThatWasNeverRunHasAnEmptyHistory() {
        var model = AppModel(entry: .library)
        _ = update(&model, .historyLoaded(HistoryContents(title: "Failover", sessions: [])))
        press(&model, .enter)
        #expect(model.toast == Toast(.refusal, "There is no session yet."))
        press(&model, .character("c"), .down, .up)
        #expect(press(&model, .character("q")) == [.loadLibrary])
    }
}

import CustomDump
import DrillHistory
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// The library, the briefing and the report.
@Suite("Around the drill")
struct LibraryTests {
    private func library() -> AppModel {
        var model = AppModel(entry: .library)
        _ = update(&model, .libraryLoaded(LibraryFixture.contents))
        return model
    }

    private func press(_ model: inout AppModel, _ keys: Key...) -> [AppEffect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    @Test func enterOpensWhatIsSelected() {
        var model = library()
        #expect(press(&model, .enter) == [.resumeSession(id: "s2")])
        #expect(
            press(&model, .down, .enter)
                == [.openDrill(path: "Drills/region-failover-warm-standby.yaml")])
        #expect(press(&model, .tab, .tab, .tab, .tab, .enter) == [.openReport(session: "s1")])
        model.waitingFor = nil
        #expect(press(&model, .character("d")) == [.reopenSession(id: "s1")])
        #expect(press(&model, .end, .enter) == [.openRunbook(path: "Runbooks/region-failover.md")])
    }

    @Test func whatIsSelectedSaysWhatIsStillToBeDone() {
        var model = library()
        let selected: (AppModel) -> String = { model in
            let lines = view(model, size: Size(width: 100, height: 24), look: Rig.look).text
                .split(separator: "\n", omittingEmptySubsequences: false)
            return lines.suffix(5).joined(separator: "\n")
        }
        #expect(!selected(model).contains("open action"))
        _ = press(&model, .down, .down)
        #expect(selected(model).contains("2 open actions"))
        _ = press(&model, .end)
        #expect(
            selected(model).contains(
                "11 of 14 steps verified in simulation, oldest 41 days, 2 changed since"))
    }

    @Test func theFilterLeavesWhatHasTheWords() {
        var model = library()
        _ = press(&model, .character("/"))
        for character in "unknown" { _ = press(&model, .character(character)) }
        #expect(
            press(&model, .enter, .enter) == [.openDrill(path: "Drills/credential-compromise.yaml")]
        )
        _ = press(&model, .escape)
        #expect(press(&model, .enter) == [.resumeSession(id: "s2")])
    }

    @Test func aBrokenDrillShowsItsErrors() {
        var model = library()
        let keys = [Key.down, .down, .down, .down, .enter]
        #expect(
            keys.flatMap { press(&model, $0) } == [.showErrors(path: "Drills/broken.yaml")])
    }

    @Test(arguments: ["ticketing", "database stands", "BLOCKING", "schema change", "due incident"])
    func aDrillIsFoundByWhatItIsAbout(words: String) {
        var model = library()
        _ = press(&model, .character("/"))
        for character in words { _ = press(&model, .character(character)) }
        #expect(
            press(&model, .enter, .enter)
                == [.openDrill(path: "Drills/blocking-schema-change.yaml")])
    }

    @Test func whatIsDueComesFirstWhenAskedFor() {
        var model = library()
        _ = press(&model, .character("o"), .tab)
        var paths: [AppEffect] = []
        for _ in 0..<3 { paths += press(&model, .enter, .down) }
        #expect(
            paths == [
                .openDrill(path: "Drills/blocking-schema-change.yaml"),
                .openDrill(path: "Drills/credential-compromise.yaml"),
                .openDrill(path: "Drills/region-failover-warm-standby.yaml"),
            ])
    }

    @Test func aDrillIsDueByItsCadence() {
        let day: Int64 = 86_400_000
        let cadence = DrillDuration(milliseconds: 90 * day)
        #expect(Due(cadence: nil, last: nil, now: 0) == nil)
        #expect(Due(cadence: cadence, last: nil, now: 0) == .neverRun)
        #expect(Due(cadence: cadence, last: 0, now: 0) == .upcoming(days: 90))
        #expect(Due(cadence: cadence, last: 0, now: 90 * day) == .upcoming(days: 0))
        #expect(Due(cadence: cadence, last: 0, now: 90 * day + 1) == .overdue(days: 1))
        #expect(Due(cadence: cadence, last: 0, now: 102 * day) == .overdue(days: 12))
    }

    @Test(arguments: GoldenTests.sizes)
    func manyDrillsAndLongTitlesStandInColumns(size: Size) {
        var model = AppModel(entry: .library)
        let drills = (100..<300).map { number in
            LibraryContents.DrillEntry(
                id: "drill-\(number)-with-a-name-that-does-not-end-where-the-column-does",
                title: String(repeating: "A title without an end ", count: 9), kind: "incident",
                path: "Drills/\(number).yaml", sessions: 1234, lastOutcome: "interrupted",
                due: .overdue(days: 12_345))
        }
        _ = update(&model, .libraryLoaded(LibraryContents(drills: drills)))
        _ = press(&model, .end)
        let text = view(model, size: size, look: Rig.look).text
        let rows = text.split(separator: "\n").filter { $0.contains("▲ overdue") }
        #expect(rows.count > 10)
        // Where there is no room for both, the title names a drill.
        let names = size.width < 100 ? "A title without" : "drill-2"
        #expect(rows.allSatisfy { $0.contains(names) })
        let columns = rows.map { row in row.prefix { $0 != "▲" }.count }
        #expect(Set(columns).count == 1)
    }

    @Test func theBriefingStartsWithTheChosenSpeed() {
        var model = AppModel(entry: .session)
        _ = update(
            &model,
            .drillOpened(
                BriefingContents(
                    path: "d.yaml", drill: DrillFixture.drill, seed: 7, speed: 1, operator: "Rosa"))
        )
        #expect(
            press(&model, .character("+"), .enter)
                == [.startSession(SessionRequest(path: "d.yaml", seed: 7, speed: 2))])
    }

    @Test func theBriefingTellsNoInjectAndNoFault() throws {
        let briefing = BriefingContents(
            path: "d.yaml", drill: DrillFixture.drill, seed: 7, speed: 1, operator: "Rosa")
        var model = AppModel(entry: .session)
        _ = update(&model, .drillOpened(briefing))
        let text = view(model, size: Size(width: 200, height: 60), look: Rig.look).text
        for inject in DrillFixture.plan.injects {
            #expect(inject.message.map { !text.contains($0) } ?? true)
            #expect(inject.fault.map { !text.contains("\($0)") } ?? true)
        }
    }

    @Test func theReportIsWrittenAndItsPathCopied() throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.finish()
        rig.press(.enter)
        rig.send(.reportLoaded(ReportContents(title: "R", text: "# R\n\nText", session: "s1")))
        rig.press(.character("w"), .enter)
        #expect(rig.effects.last == .writeReport(session: "s1", ReportFormat.allCases))
        rig.send(.reportWritten(paths: ["/r/s1.html"]))
        rig.press(.character("y"))
        #expect(rig.effects.last == .copy("/r/s1.html"))
        rig.press(.character("q"))
        #expect(rig.model.screen == .debrief)
    }
}

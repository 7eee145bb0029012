import DrillEngine
import DrillTUI
import TerminalKit
import Testing

@Suite("Search")
struct SearchTests {
    @Test func typingGoesToTheFirstMatchAndEscapeGoesBack() throws {
        var rig = try Rig.declared()
        rig.press(.character("/"))
        rig.type("standby")
        #expect(rig.model.console.selectedStep == "promote")
        #expect(rig.screen(80, 24).contains("Search: standby"))
        #expect(rig.screen(80, 24).contains("1 of 1"))
        rig.press(.escape)
        #expect(rig.model.console.selectedStep == nil)
        #expect(rig.model.search == nil)
    }

    @Test func nextAndPreviousGoRound() throws {
        var rig = try Rig.declared()
        rig.press(.character("/"))
        rig.type("REGION")
        rig.press(.enter)
        // “Is it one service, one zone, or the region?” is the step that is next.
        #expect(rig.model.console.selectedStep == nil)
        let notes = rig.exercise.events.count
        rig.press(.character("n"))
        #expect(rig.model.console.selectedStep == nil)
        #expect(rig.exercise.events.count == notes)
        rig.press(.escape)
        rig.press(.character("n"))
        guard case .text = rig.model.overlay else {
            Issue.record("n is the note again once the search has ended")
            return
        }
    }

    @Test func matchesAreVisitedInOrder() throws {
        var rig = try Rig.declared()
        rig.press(.character("/"))
        rig.type("the")
        rig.press(.enter)
        var visited: [String] = []
        for _ in 0..<4 {
            visited.append(rig.model.console.selectedStep ?? "next")
            rig.press(.character("n"))
        }
        let forth = visited
        for _ in 0..<4 { rig.press(.character("N")) }
        #expect(rig.model.console.selectedStep ?? "next" == forth[0])
        #expect(Set(forth).count > 2)
    }

    @Test func whatIsNotThereIsSaid() throws {
        var rig = try Rig.declared()
        rig.press(.character("/"))
        rig.type("elephant")
        #expect(rig.screen(80, 24).contains("not found"))
        #expect(rig.model.console.selectedStep == nil)
    }

    @Test func theLogIsSearchedWhenItHasTheKeys() throws {
        var rig = try Rig.fencing()
        rig.press(.backTab, .character("/"))
        #expect(rig.model.console.focus == .log)
        rig.type("ShopAvailabilityLow")
        #expect(rig.model.console.logScroll > 0)
        #expect(rig.screen(80, 24).contains("Alert ShopAvailabilityLow"))
        rig.press(.escape)
        #expect(rig.model.console.logScroll == 0)
    }

    @Test func pastedTextIsSearchedFor() throws {
        var rig = try Rig.declared()
        rig.press(.character("/"))
        rig.send(.input(.paste("Fence the old")))
        #expect(rig.model.console.selectedStep == "fence")
    }

    @Test func aReportIsSearched() throws {
        var rig = try Rig()
        let text = (1...60).map { "line \($0)\n" }.joined(separator: "\n")
        rig.send(.reportLoaded(ReportContents(title: "Report", text: text)))
        rig.press(.character("/"))
        rig.type("line 40")
        rig.press(.enter)
        guard case .report(let report) = rig.model.screen else {
            Issue.record("the report is gone")
            return
        }
        #expect(report.scroll > 0)
        #expect(rig.screen(80, 24).contains("line 40"))
    }
}

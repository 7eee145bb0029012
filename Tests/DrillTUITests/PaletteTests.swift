import DrillTUI
import TerminalKit
import Testing

@Suite("Palette")
struct PaletteTests {
    private func menu(_ rig: Rig) throws -> Menu {
        guard case .menu(let menu) = rig.model.overlay else {
            throw Missing()
        }
        return menu
    }

    private struct Missing: Error {}

    @Test(arguments: [Key.character(":"), .control("p")])
    func itFindsStepsAndActionsBesideKeys(key: Key) throws {
        var rig = try Rig.declared()
        rig.press(key)
        rig.type("promote")
        #expect(try menu(rig).chosen?.label == "step: Promote the standby")
        rig.press(.enter)
        #expect(rig.model.console.selectedStep == "promote")
        rig.press(key)
        rig.type("drop")
        #expect(try menu(rig).chosen?.label == "run: drop orders-db")
    }

    @Test(arguments: [Key.character("?"), .function(1)])
    func helpHasEveryKeyAndRunsTheChosenOne(key: Key) throws {
        var rig = try Rig.declared()
        rig.press(key)
        #expect(try menu(rig).title == "Keys")
        #expect(try menu(rig).items.count == rig.model.hints.count)
        rig.type("declared")
        rig.press(.escape, key)
        rig.type("note")
        rig.press(.enter)
        guard case .text(let prompt) = rig.model.overlay else {
            Issue.record("the note is not asked for")
            return
        }
        #expect(prompt.purpose == .note)
    }

    @Test func lettersMayHaveGaps() throws {
        var rig = try Rig.declared()
        rig.press(.character(":"))
        rig.type("ftop")
        #expect(try menu(rig).shown.map(\.label) == ["step: Fence the old primary"])
    }

    @Test func theBestMatchIsFirst() {
        let menu = Menu(
            "",
            [
                Menu.Item("infer", "", intent: .nothing),
                Menu.Item("something", "a fence", intent: .nothing),
                Menu.Item("the fence", "", intent: .nothing),
                Menu.Item("offence", "", intent: .nothing),
            ])
        var typed = menu
        typed.filter.insert("fence")
        #expect(typed.shown.map(\.label) == ["the fence", "offence", "something"])
    }

    @Test func whoDoesWhat() throws {
        var rig = try Rig.declared()
        rig.press(.character("w"))
        #expect(
            try menu(rig).items.map(\.label) == [
                "incident commander  Ines Moreau", "deputy              Omar Haddad",
            ])
        #expect(try menu(rig).items[0].detail == "Approves: Approve the failover.")
        #expect(try menu(rig).items[1].detail == "No step of the runbook names this role.")
    }
}

import Foundation
import TerminalHarness
import Testing

/// Texts of a drill that try to take over the terminal, from the plan to the runbook.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct HostileTextTests {
    /// Sets the window's title, clears the screen, writes the clipboard, and turns text round.
    private static let attack =
        "EVIL\u{1B}]0;PWNED\u{7}\u{1B}[2J\u{9B}31m\u{1B}]52;c;UFdORUQ=\u{7}\u{202E}\u{8}"

    @Test func noTextOfADrillReachesTheTerminalAsASequence() throws {
        let muster = try MusterProgram()
        let plan = try hostileDrill(in: muster.home)
        let terminal = try muster.start(["run", plan, "--speed", "60x", "--call", "notification"])
        try terminal.waitFor("Enter start the drill")
        terminal.press(.enter)
        try terminal.waitUntil("the hostile message") { screen in
            screen.lines.contains { $0.contains("EVIL") && $0.contains("caller") }
        }
        terminal.press(.focusIn)
        terminal.send("?")
        try terminal.waitFor("Keys")
        terminal.press(.escape)
        terminal.press(.controlL)
        try terminal.waitUntil("the step") { $0.contains("Now: ") }

        let said = terminal.said
        #expect(said.contains("EVIL"))
        for sequence in [
            "\u{1B}]0;", "\u{9B}", "\u{1B}]52;", "\u{202E}", "PWNED\u{7}", "EVIL\u{1B}",
        ] {
            #expect(!said.contains(sequence))
        }
        // The message outside of the window is one sequence, whatever the sender's name is.
        #expect(said.contains("\u{1B}]9;Muster: message from"))
    }

    /// The region failover with the attack in its titles, messages, names and steps.
    private func hostileDrill(in folder: String) throws -> String {
        let escaped = Self.attack.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value > 0x7E
                ? #"\u"# + String(format: "%04x", scalar.value) : String(scalar)
        }.joined()
        try copy("Drills/Systems/two-region-shop.yaml", to: folder) { $0 }
        try copy("Runbooks/region-failover.md", to: folder) { text in
            text.replacingOccurrences(
                of: "### Declare the incident", with: "### Declare \(Self.attack) the incident"
            ).replacingOccurrences(of: "The pager says", with: "\(Self.attack) The pager says")
        }
        let plan = "Drills/region-failover-warm-standby.yaml"
        try copy(plan, to: folder) { text in
            text.replacingOccurrences(
                of: "title: Region failover to a warm standby", with: "title: \"\(escaped)\""
            ).replacingOccurrences(
                of: "from: Milan Petrov, customer support", with: "from: \"\(escaped) caller\""
            ).replacingOccurrences(of: "name: Ines Moreau", with: "name: \"\(escaped)\"")
        }
        return "\(folder)/\(plan)"
    }

    private func copy(_ path: String, to folder: String, _ change: (String) -> String) throws {
        let text = try String(contentsOfFile: "\(MusterProgram.root)/\(path)", encoding: .utf8)
        let target = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try change(text).write(to: target, atomically: true, encoding: .utf8)
    }
}

import Foundation
import TerminalHarness
import Testing

/// Habits of the hand, at a real terminal: the mouse, searching, undoing, the palette.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ConsoleHabitTests {
    /// A paused drill, so that nothing but keys changes the screen.
    private func paused(_ muster: borrowing MusterProgram) throws -> EmulatedTerminal {
        let terminal = try muster.run(.regionFailover)
        try terminal.waitFor("Enter start the drill")
        terminal.press(.enter)
        try terminal.waitFor("no incident declared")
        terminal.send(" ")
        try terminal.waitFor("PAUSED")
        return terminal
    }

    /// Clicks on the first place of the screen where the words stand.
    private func click(_ words: String, _ terminal: EmulatedTerminal) throws {
        let lines = terminal.screen.lines
        let row = try #require(lines.firstIndex { $0.contains(words) }, "“\(words)” is not shown")
        let place = try #require(lines[row].firstRange(of: words)).lowerBound
        let column = lines[row].distance(from: lines[row].startIndex, to: place)
        terminal.send("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
    }

    @Test func aClickShowsAStepAndEscapeGoesBack() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        try click("Fence the old primary", terminal)
        try terminal.waitFor("Shown: Fence the old primary")
        terminal.press(.escape)
        try terminal.waitFor("Now: Declare the incident")
        try click("? keys", terminal)
        try terminal.waitFor("Find:")
        try click("Esc leave", terminal)
        try terminal.waitUntil("the console again") { !$0.contains("Find:") }
    }

    @Test func theWheelTurnsThePaneUnderThePointer() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        let row = try #require(
            terminal.screen.lines.firstIndex { $0.contains("Detect") && $0.contains("▸") == false })
        terminal.send("\u{1B}[<65;5;\(row + 1)M")
        try terminal.waitFor("Selected ─")
    }

    @Test func searchingGoesThroughTheSteps() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        terminal.send("/fence")
        try terminal.waitFor("1 of ")
        terminal.press(.enter)
        let first = try terminal.waitFor("n next match").lines.first { $0.contains("Shown: ") }
        terminal.send("n")
        try terminal.waitUntil("another step") { screen in
            screen.contains("Shown: ") && screen.lines.first { $0.contains("Shown: ") } != first
        }
        terminal.send("N")
        try terminal.waitUntil("the first again") { screen in
            screen.lines.first { $0.contains("Shown: ") } == first
        }
        terminal.press(.escape)
        try terminal.waitUntil("no search") { !$0.contains("n next match") }
    }

    @Test func aSkipIsUndone() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        terminal.send(" ")
        try terminal.waitUntil("the clock runs") { !$0.contains("PAUSED") }
        terminal.send("s")
        try terminal.waitFor("Why skip it?")
        terminal.send("by mistake\r")
        try terminal.waitFor("skipped Declare the incident")
        terminal.send("u")
        try terminal.waitFor("took back: Declare")
    }

    @Test func thePaletteFindsAStepByAFewLetters() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        terminal.send(":")
        try terminal.waitFor("Do or go to")
        terminal.send("promote the")
        try terminal.waitFor("▸ step: Promote the standby")
        terminal.press(.enter)
        try terminal.waitFor("Shown: Promote the standby")
    }

    @Test func theFacilitatorHoldsTheDisruptionBack() throws {
        let muster = try MusterProgram()
        let terminal = try paused(muster)
        terminal.send("F")
        try terminal.waitFor("Show what is still to come?")
        terminal.send("y")
        try terminal.waitFor("region-lost")
        terminal.send("h")
        try terminal.waitFor("held")
        terminal.send("q")
        try terminal.waitFor("no incident declared")
    }
}

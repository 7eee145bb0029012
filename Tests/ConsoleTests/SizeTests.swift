import Foundation
import TerminalHarness
import Testing

/// The running console at every size that a terminal can take, and back.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct SizeTests {
    @Test func comesBackFromEverySize() throws {
        let muster = try MusterProgram()
        let terminal = try muster.paused()
        let before = terminal.screen
        let sizes = [(40, 10), (20, 5), (8, 2), (1, 1), (1, 50), (200, 1), (200, 50), (60, 15)]
        for (columns, rows) in sizes {
            terminal.resize(columns: columns, rows: rows)
            let written = terminal.bytesWritten
            try terminal.waitUntil("a picture at \(columns)x\(rows)") { _ in
                terminal.bytesWritten > written
            }
        }
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitUntil("the screen as it was") { $0 == before }
    }

    @Test func comesBackFromAStormOfSizes() throws {
        let muster = try MusterProgram()
        let terminal = try muster.paused()
        let before = terminal.screen
        var chance = KeyChance(seed: 1)
        for _ in 0..<60 {
            terminal.resize(columns: chance.number(in: 1...200), rows: chance.number(in: 1...60))
        }
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitUntil("the screen as it was") { $0 == before }
    }

    @Test func saysThatATerminalIsTooSmall() throws {
        let muster = try MusterProgram()
        let terminal = try muster.running()
        terminal.resize(columns: 40, rows: 10)
        try terminal.waitFor("Needs 60x15, is 40x10.")
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitFor("no incident declared")
    }

    @Test func hasTheNewSizeWhenItWasStoppedMeanwhile() throws {
        let muster = try MusterProgram()
        let terminal = try muster.paused(columns: 100, rows: 30)
        let wanted = terminal.screen
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitUntil("the smaller size") { $0.lines[23].contains("? keys") }
        terminal.press(.controlZ)
        try terminal.waitForStop()
        #expect(terminal.editsLines)
        #expect(!terminal.screen.isAlternate)
        terminal.resize(columns: 100, rows: 30)
        terminal.continueProgram()
        try terminal.waitUntil("the screen as it was") { $0 == wanted }
        #expect(!terminal.editsLines)
    }
}

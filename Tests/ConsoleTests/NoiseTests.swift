import Foundation
import TerminalHarness
import Testing

/// Keys and bytes that make no sense: the console stays sane and loses nothing.
///
/// MUSTER_KEY_SEED repeats a run; a failure names the seed.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct NoiseTests {
    private static let seed =
        ProcessInfo.processInfo.environment["MUSTER_KEY_SEED"].flatMap(UInt64.init)
        ?? UInt64.random(in: 1...1_000_000)

    @Test func survivesAThousandRandomKeys() throws {
        var chance = KeyChance(seed: Self.seed)
        try survive(batches: 50) { (0..<20).flatMap { _ in Array(chance.key().utf8) } }
    }

    @Test func survivesGarbage() throws {
        var chance = KeyChance(seed: Self.seed)
        try survive(batches: 60) { chance.garbage() }
    }

    private func survive(batches: Int, _ next: () -> [UInt8]) throws {
        let muster = try MusterProgram()
        var terminal = try muster.running()
        for batch in 1...batches {
            terminal.send(bytes: next())
            let end = try afterBatch(terminal)
            guard let end else { continue }
            // Left, aborted or finished by chance: all of them in order, and the next one begins.
            let isOrderly = [0, 1, 3, 4].contains { end == .code($0) }
            let place = "seed \(Self.seed), batch \(batch)"
            try #require(isOrderly, "\(place): ended with \(end)\n\(muster.log)")
            #expect(terminal.editsLines)
            terminal = try muster.running()
        }
        terminal.kill(SIGTERM)
        let end = try terminal.waitForExit()
        let isOrderly = [0, 1, 3, 4].contains { end == .code($0) }
        #expect(isOrderly, "seed \(Self.seed): ended with \(end)")
        #expect(terminal.editsLines && !terminal.screen.isAlternate)
        #expect(terminal.modesLeftOn.isEmpty)
        let report = try muster.runPiped(["report"])
        #expect(report.status == 0, "seed \(Self.seed): \(report.error)")
        #expect(report.output.contains("Drill report"))
    }

    /// Waits until the program has worked off what was sent; returns how it ended, if it did.
    private func afterBatch(_ terminal: EmulatedTerminal) throws -> ProgramEnd? {
        let written = terminal.bytesWritten
        // Ends a paste that was begun, and asks for the whole screen, which is a lot of bytes.
        terminal.press(.pasteEnd)
        terminal.press(.controlL)
        do {
            try terminal.waitUntil("an answer, seed \(Self.seed)") { _ in
                terminal.bytesWritten > written + 400
            }
            return terminal.exitStatus
        } catch {
            guard let end = terminal.exitStatus else { throw error }
            return end
        }
    }
}

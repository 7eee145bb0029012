import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Synchronization
import Testing

@Suite("The plain console")
struct PlainConsoleTests {
    /// Lines that were typed beforehand; the clock goes on a second with each.
    private struct Script: LineSource {
        var lines: [String]
        let clock: ManualClock

        mutating func nextLine(timeout milliseconds: Int) -> LineInput {
            clock.advance(milliseconds: 1000)
            return lines.isEmpty ? .end : .line(lines.removeFirst())
        }
    }

    private final class Paper: Sendable {
        private let lines = Mutex<[String]>([])

        func print(_ line: String) { lines.withLock { $0.append(line) } }

        var text: String { lines.withLock { $0.joined(separator: "\n") } }
    }

    private func run(_ lines: [String]) throws -> (outcome: Outcome, text: String) {
        let clock = ManualClock(wall: 1_795_224_600_000)
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let driver = try Sessions(MemoryEventStore(), clock: clock)
            .start(drill, operator: "Rosa", seed: 3)
        let exercise = DrillExercise(driver, clock: clock, speed: 60)
        let paper = Paper()
        var console = PlainConsole(
            exercise, input: Script(lines: lines, clock: clock), print: paper.print)
        let outcome = try console.run()
        return (outcome, paper.text)
    }

    @Test func theOperatorIsToldWhatHappensAndWhatToDo() throws {
        let (outcome, text) = try run(["status", "status", "", "status"])
        #expect(outcome == .interrupted)
        #expect(text.contains("SIMULATED"))
        #expect(text.contains("-- Detect: Declare the incident"))
        #expect(text.contains("Alert ShopAvailabilityLow"))
        #expect(text.contains("Rosa declared the incident."))
        #expect(text.contains("-- Assess: "))
        #expect(text.contains("muster resume"))
    }

    @Test func everythingThatRanIsRolledBackOneAfterTheOther() throws {
        let (outcome, text) = try run(
            [
                "status", "status", "declare", "begin scale-standby", "begin raise-limit",
                "status", "status", "abort enough for today", "", "rollback all",
            ] + Array(repeating: "status", count: 8) + ["finish"])
        #expect(outcome == .aborted)
        #expect(text.contains("To roll back, newest first"))
        #expect(text.contains("Nothing is left to roll back."))
    }

    @Test func nonsenseAndImpossibleThingsAreSaidToBe() throws {
        let (_, text) = try run([
            "frobnicate", "begin nothing", "approve ask-commander Ines", "speed 0x", "finish now",
        ])
        #expect(text.contains("“frobnicate” is no command"))
        #expect(text.contains("no step “nothing”"))
        #expect(text.contains("“approve ask-commander Ines” is no command"))
        #expect(text.contains("“speed 0x” is no command"))
    }
}

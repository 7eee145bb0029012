import TerminalHarness
import Testing

/// A console that nobody touches.
struct IdleTests {
    /// Another thread would wake up the machine: a pool of threads looks after itself every second.
    @Test func itsOwnThreadIsTheOnlyOne() throws {
        let muster = try MusterProgram()
        let drill = try muster.running()
        #expect(drill.threadCount == 1)
        let library = try muster.start(["library"])
        try library.waitFor("Drills")
        #expect(library.threadCount == 1)
    }
}

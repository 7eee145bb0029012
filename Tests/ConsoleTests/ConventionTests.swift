import TerminalHarness
import Testing

/// What everybody expects of a program at a terminal, each custom in the real program.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ConventionTests {
    @Test(arguments: Convention.ofHelp + Convention.ofLeaving + Convention.ofMoving)
    func keepsTheCustom(_ convention: Convention) throws {
        try convention.isKept(try MusterProgram())
    }

    @Test(arguments: Convention.ofTheTerminal)
    func usesTheTerminalAsItIsUsed(_ convention: Convention) throws {
        try convention.isKept(try MusterProgram())
    }
}

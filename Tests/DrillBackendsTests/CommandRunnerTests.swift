import DrillBackends
import DrillModel
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct CommandRunnerTests {
    @Test func aScriptPrintsInOrderAndItsStatusDecides() async {
        let ran = await Ran("echo one; echo two >&2; echo three; exit 7")
        #expect(ran.text == "one\ntwo\nthree\n")
        #expect(ran.result == CommandResult(.exited(status: 7)))
    }
}

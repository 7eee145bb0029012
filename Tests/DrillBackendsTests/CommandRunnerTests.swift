import DrillBackends
import DrillModel
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct CommandRunnerTests {
    @Test func aScriptPrintsInOrderAndItsStatusDecides() async {
        let ran = await Ran("echo one; echo two >&2; echo three; exit 7")
        #expect(ran.text == "one\ntwo\nthree\n")
        #expect(ran.result == CommandResult(.exited(status: 7)))
    }

    @Test(arguments: [
        ("true", 0), ("false", 1), ("false; echo not reached", 1), ("false | cat", 1),
        ("exit 255", 255), ("kill -9 $$", nil),
    ])
    func theFirstFailureEndsAScript(script: String, status: Int?) async {
        let ran = await Ran(script)
        #expect(ran.text == "")
        #expect(ran.result.ending == status.map { .exited(status: $0) } ?? .killed(signal: 9))
    }

    @Test func whatCannotStartSaysWhy() async {
        let shell = await Ran("true", rules: CommandRules(shell: "no-such-shell"))
        #expect(
            shell.result
                == CommandResult(
                    .notStarted(reason: "no-such-shell: No such file or directory")))
        let long = await Ran("true" + String(repeating: " ", count: 3_000_000))
        guard case .notStarted = long.result.ending else {
            return #expect(Bool(false), "\(long.result)")
        }
        let folder = await Ran("true", in: "/no/such/folder")
        #expect(
            folder.result
                == CommandResult(
                    .notStarted(reason: "directory /no/such/folder: No such file or directory")))
    }

    @Test func aScriptHasItsVariablesItsFolderNoInputAndNoTerminal() async {
        let ran = await Ran(
            "echo $HOST $PATH_IS; pwd; cat; test -t 1 || echo no terminal; (: </dev/tty) || true",
            in: "/usr/lib", variables: ["HOST": "db-1", "PATH_IS": "set"])
        #expect(
            ran.text.hasPrefix("db-1 set\n/usr/lib\nno terminal\n")
                && ran.text.contains("/dev/tty"))
    }

    @Test func theTimeLimitTakesDownWhatHangs() async {
        let mark = ProcessMark()
        let ran = await Ran(
            "echo begun; \(mark.sleep(600)) & \(mark.sleep(601))", timeout: .seconds(1))
        #expect(ran.text == "begun\n")
        #expect(ran.result.ending == .timedOut)
        #expect(mark.living == [])
    }

    @Test func stoppingKillsWhatDoesNotListen() async {
        let mark = ProcessMark()
        let begun = Printed()
        let runner = CommandRunner(directory: "/tmp")
        let script = """
            trap 'echo I stay' TERM
            (setsid setsid bash -c 'trap "" TERM HUP; \(mark.sleep(600))' &)
            env -i \(mark.sleep(600)) &
            echo begun
            while true; do \(mark.sleep(1)); done
            """
        let task = Task {
            await runner.run(CommandRun(script: script, timeout: .minutes(5))) { begun.add($0) }
        }
        await begun.waits(for: "begun\n")
        task.cancel()
        let result = await task.value
        #expect(result.ending == .stopped)
        #expect(mark.living == [])
        #expect(begun.text.contains("I stay"))
    }

    @Test func whatForksAwayDoesNotHoldTheRunUp() async {
        let mark = ProcessMark()
        let ran = await Ran("(setsid \(mark.sleep(600)) &) ; \(mark.sleep(600)) & echo done")
        #expect(ran.text == "done\n")
        #expect(ran.result.succeeded)
        #expect(mark.living == [])
    }

    @Test func aServiceThatWasStartedStaysAndIsNamed() async throws {
        let mark = ProcessMark()
        let ran = await Ran(
            "setsid \(mark.sleep(600)) & \(mark.sleep(600)) & echo done; sleep 0.2",
            leavings: .keepServices)
        let pid = try #require(mark.living.first)
        #expect(mark.living.count == 1)
        #expect(ran.text == "done\n[left running: \(pid) sleep]\n")
        mark.kill()
    }

    @Test func nothingOutlivesWhoeverHoldsTheLifeline() async throws {
        let mark = ProcessMark()
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // As Muster starts it, with a lifeline that a killed process lets go of.
        let ran = await Ran(
            """
            cd $(mktemp -d); mkfifo lifeline
            sleep 599 > lifeline & holder=$!
            bash -c 'exec -a muster-supervisor "$0" 200 keep together . bash -c \
              "(setsid \(mark.sleep(600)) &); echo begun; trap : TERM; touch begun; while :; do \(mark.sleep(600)); done"' \
              '\(program)' < lifeline & supervisor=$!
            until [ -e begun ]; do sleep 0.02; done
            kill -9 $holder; wait $supervisor; rm lifeline begun; rmdir $PWD
            """)
        #expect(ran.text.contains("begun\n") && ran.text.contains("ending\nsignal 9\n"))
        #expect(ran.result.succeeded)
        #expect(mark.living == [])
    }

    @Test func aBombOfForksIsDefused() async {
        let mark = ProcessMark()
        let script = """
            bomb() {
              for i in 1 2 3; do (setsid bash -c '\(mark.sleep(600))' &); (\(mark.sleep(600)) &); done
            }
            for round in 1 2 3 4 5; do bomb & done
            wait
            echo burning
            while true; do (\(mark.sleep(600)) &); sleep 0.01; done
            """
        let bomb = Service(script)
        await bomb.printed.waits(for: "burning\n")
        let result = await bomb.end()
        #expect(result.ending == .stopped)
        #expect(mark.living == [])
    }

    @Test func closedPipesAreNoTrouble() async {
        let ran = await Ran("echo shown; exec >&- 2>&-; echo lost || true; exit 4")
        #expect(ran.text == "shown\n")
        #expect(ran.result.ending == .exited(status: 4))
    }

    @Test func aFloodIsCutAndCountedAndCostsNoMemory() async {
        let before = OwnProcess.residentKilobytes
        let size = 1_000_000_000
        let ran = await Ran(
            "echo first; head -c \(size) /dev/zero | tr '\\0' x; echo; echo last",
            rules: CommandRules(outputLimit: 4096))
        #expect(ran.result.ending == .exited(status: 0))
        #expect(ran.result.omittedBytes == size + 12 - 4096)
        #expect(ran.text.hasPrefix("first\nxxx") && ran.text.hasSuffix("x\nlast\n"))
        #expect(ran.text.contains("\n[\(size + 12 - 4096) bytes left out]\n"))
        #expect(ran.text.utf8.count < 4200)
        #expect(OwnProcess.residentKilobytes - before < 50_000)
    }

    @Test func noZombieAndNoOpenFileIsLeft() async {
        _ = await Ran("true")
        let before = OwnProcess.openFiles
        for _ in 0..<10 { _ = await Ran("echo x; (sleep 0.01 &)") }
        let long = "true" + String(repeating: " ", count: 3_000_000)
        for _ in 0..<10 { _ = await Ran(long) }
        // Other tests of this process come and go.
        #expect(OwnProcess.openFiles - before < 20)
    }
}

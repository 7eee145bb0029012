import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI
import Foundation
import TerminalKit
import Testing

@Suite("The console's loop")
struct ConsoleShellTests {
    private let clock = ManualClock(wall: 1_795_224_600_000)

    private func shell(
        _ sessions: Sessions, _ inputs: [Input?], entry: AppModel.Entry = .session
    ) -> ConsoleShell {
        let terminal = FakeTerminal(size: Size(width: 80, height: 24), script: inputs)
        return shell(sessions, terminal, entry: entry)
    }

    private func shell(
        _ sessions: Sessions, _ terminal: FakeTerminal, entry: AppModel.Entry = .session
    ) -> ConsoleShell {
        let services = ConsoleServices(
            sessions: sessions,
            library: DrillLibrary(files: DiskFiles(), roots: [ShippedDrill.root]),
            settings: ConsoleSettings(operator: "Rosa", seed: 3, speed: 10), clock: clock)
        return ConsoleShell(services, terminal: terminal, entry: entry)
    }

    private let plan: LoadedDrill

    init() throws {
        plan = try LoadedDrill(path: ShippedDrill.path("region-failover-warm-standby"))
    }

    @Test func aDrillThatIsLeftIsInterruptedAndCanBeResumed() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let left = shell(
            sessions, [.key(.enter), .key(.character("q")), .key(.character("y"))]
        ).run(.drill(plan))
        #expect(left?.outcome == .interrupted)
        let id = try sessions.latest()
        #expect(try sessions.resume(id).state.status == .running)
    }

    @Test func leavingTheBriefingBeginsNothing() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        #expect(shell(sessions, [.key(.character("q"))]).run(.drill(plan)) == nil)
        #expect(try sessions.store.sessions().isEmpty)
    }

    @Test func anAbortedDrillIsAborted() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let typed = "stop".map { Input.key(.character($0)) }
        let left = shell(
            sessions,
            [.key(.enter), .key(.character("x"))] + typed + [.key(.enter), .key(.enter)]
        ).run(.drill(plan))
        #expect(left?.outcome == .aborted)
        #expect(try sessions.read(sessions.latest()).header.summary?.outcome == .aborted)
    }

    @Test func theLibraryOpensABriefing() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        let left = shell(
            sessions, [.key(.enter), .key(.enter), .key(.character("q")), .key(.character("y"))],
            entry: .library
        ).run(.library)
        #expect(left?.outcome == .interrupted)
    }

    private func keys(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

    @Test func anEndedSessionIsDebriefedLater() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        _ = shell(
            sessions,
            [.key(.enter), .key(.character("x"))] + keys("stop") + [.key(.enter), .key(.enter)]
        ).run(.drill(plan))
        let before = try sessions.read(sessions.latest())
        clock.advance(milliseconds: 86_400_000)
        _ = shell(
            sessions,
            keys("/aborted") + [.key(.enter)] + keys("dwNobody panicked.") + [.key(.enter)]
                + keys("Ines") + [.key(.enter), .key(.enter)] + keys("q"), entry: .library
        ).run(.library)
        let after = try sessions.read(sessions.latest())
        #expect(after.state.findings.map(\.raisedBy) == ["Ines"])
        #expect(after.header.summary == before.header.summary)
        #expect(after.events.dropLast().elementsEqual(before.events))
        #expect(after.lastWall - before.lastWall >= 86_400_000)
    }

    @Test func onlyAnEndedSessionIsOpenedForItsDebrief() throws {
        let sessions = Sessions(MemoryEventStore(), clock: clock)
        _ = shell(
            sessions, [.key(.enter), .key(.character("q")), .key(.character("y"))]
        ).run(.drill(plan))
        let id = try sessions.latest()
        #expect(throws: SessionError.notEnded(id)) { try sessions.reopen(id, by: "Ines") }
    }

    private static let livePlan = """
        id: tiny
        title: Tiny
        kind: incident
        runbook: r.md
        backend:
          live:
            environment: tiny-lab
            every: 500ms
            metrics: {shop.up: {unit: count, command: {run: 'echo 1'}}}
        recovered_when: {all: [shop.up >= 1], for: 1s}

        """

    private func liveDrill(in folder: String) throws -> LoadedDrill {
        let runbook = "# Tiny\n\n## Detect\n\n1. Look\n\n2. Look again\n"
        try Data(Self.livePlan.utf8).write(to: URL(filePath: "\(folder)/d.yaml"))
        try Data(runbook.utf8).write(to: URL(filePath: "\(folder)/r.md"))
        return try LoadedDrill(path: "\(folder)/d.yaml")
    }

    /// Looking at a real environment takes a moment; Enter again in that moment runs no command.
    @Test(.timeLimit(.minutes(10)))
    func whatIsTypedWhileTheEnvironmentIsLookedAtDoesNothing() throws {
        try withTemporaryFolder { folder in
            let sessions = Sessions(MemoryEventStore(), clock: clock)
            let early: [Input?] = [.key(.enter), .resized(Size(width: 100, height: 30)), nil]
            let terminal = FakeTerminal(
                size: Size(width: 80, height: 24),
                script: [.key(.enter)] + keys("tiny-lab") + [.key(.enter)] + early
                    + keys("qy"))
            let left = shell(sessions, terminal).run(.drill(try liveDrill(in: folder)))
            #expect(left?.outcome == .interrupted)
            #expect(try sessions.read(sessions.latest()).state.currentStep?.id == "look")
            let looking = try #require(
                terminal.frames.first { $0.text.contains("Looking at tiny-lab") })
            #expect(!looking.text.contains("Enter start"))
            #expect(terminal.frames.last?.size == Size(width: 100, height: 30))
        }
    }
}

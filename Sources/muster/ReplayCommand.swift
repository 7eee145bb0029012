import ArgumentParser
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Show a recorded session again.",
        discussion: """
            At a terminal this shows the console as the operator had it, with a time line to go \
            through. --plain, or no terminal, prints what happened line by line. Both tell what \
            the operator could not know: T0 and the faults that nobody announced.
            """)

    @Argument(help: "The session; the latest one that has ended without it.")
    var session: String?

    @Flag(help: "Line by line, for screen readers and dumb terminals.")
    var plain = false

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let sessions = try home.sessions()
            let stored = try sessions.read(
                try session ?? sessions.latest { $0.summary != nil })
            guard plain || !Launcher.hasTerminal else {
                let launcher = Launcher(home: home, options: try RunOptions.unsaid())
                return try launcher.open(stored.replay, sessions)
            }
            try OutputStream.result(text(of: stored))
        }
    }

    private func text(of stored: StoredSession) -> String {
        let info = stored.state.info
        let backend = stored.state.drill.backend
        let kind =
            backend.label + (backend == .simulated ? ", seed \(info?.seed ?? 0)" : "")
        let began = CalendarTime(stored.header.startedAt).exact
        let head = [
            "REPLAY of \(stored.header.title) (\(kind))",
            "Session \(stored.header.id), operator \(stored.header.operator), began \(began)",
        ]
        let end = "Outcome: \(Score(stored.state).outcome.rawValue)"
        return (head + ReplayText.lines(of: stored.replay) + [end])
            .map(PrintableText.of).joined(separator: "\n")
    }
}

import ArgumentParser
import DrillJournal
import DrillRuntime

struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a session after a crash, a lost connection or a reboot.",
        discussion: "A session that has ended is opened for its debrief.")

    @Argument(help: "The session; the latest one that has not ended without it.")
    var session: String?

    @OptionGroup var options: RunOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let sessions = try home.sessions()
            let id = try session ?? sessions.latest { $0.summary == nil }
            let hasEnded = try sessions.store.header(of: id)?.summary != nil
            let isForDebrief = hasEnded && !options.headless
            let driver =
                try isForDebrief ? sessions.reopen(id, by: options.person) : sessions.resume(id)
            try Launcher(home: home, options: options).go(on: driver, sessions)
        }
    }
}

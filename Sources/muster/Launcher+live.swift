import DrillEngine
import DrillModel
import DrillRuntime

extension Launcher {
    /// Refuses an environment whose name is not the one on the command line.
    func checkEnvironment(of drill: Drill) throws {
        guard backend == .live else { return }
        guard let live = drill.plan.backend.live else {
            throw Failure(.badInput, "\(SessionError.noBackend(.live))")
        }
        if let environment { try compare(environment, with: live) }
    }

    /// Has the environment's name typed, where the command line does not have it.
    func confirmEnvironment(of drill: Drill, _ input: inout StandardInput) throws {
        guard environment == nil, let live = drill.plan.backend.live else { return }
        try OutputStream.standardOutput.write(
            """
            This drill is LIVE: its commands touch “\(live.name)”, which is real.
            Type the environment's name to begin >\u{20}
            """)
        try compare(answer(from: &input), with: live)
    }

    /// The next line; empty at the end of the input.
    private func answer(from input: inout StandardInput) -> String {
        while true {
            switch input.nextLine(timeout: -1) {
            case .timeout: continue
            case .end: return ""
            case .line(let typed): return typed
            }
        }
    }

    /// Says what stands against a drill on its environment, and begins only when somebody is sure.
    func lookFirst(at drill: Drill, _ sessions: Sessions, _ input: inout StandardInput) throws {
        let doubts = try sessions.lookFirst(at: drill).doubts
        guard !doubts.isEmpty else { return }
        try OutputStream.standardOutput.write(
            """
            \(doubts.map { "Not fit for a drill: \($0)" }.joined(separator: "\n"))
            A drill now may do harm, and measures little. Type yes to begin anyway >\u{20}
            """)
        guard answer(from: &input) == "yes" else {
            throw Failure(.unavailable, "the environment is not fit for a drill; nothing was run")
        }
    }

    /// Refuses a drill that nobody watches on an environment that is not fit for it.
    func refuseUnfit(_ drill: Drill, _ sessions: Sessions) throws {
        let doubts = try sessions.lookFirst(at: drill).doubts
        guard doubts.isEmpty else {
            throw Failure(
                .unavailable,
                "the environment is not fit for a drill; nothing was run\n"
                    + doubts.map { "  \($0)" }.joined(separator: "\n"))
        }
    }

    /// A live session has somebody who answers before a command runs.
    func refuseHeadless(_ driver: SessionDriver) throws {
        guard driver.state.isLive else { return }
        driver.close()
        throw Failure(
            .usage, "a live session is gone on with by a person: leave out --headless")
    }

    private func compare(_ typed: String, with live: LiveEnvironment) throws {
        guard typed != live.name else { return }
        throw Failure(
            .usage,
            "the drill's environment is “\(live.name)”, not “\(typed)”; nothing was run")
    }

    /// Prints what a live drill would look at and run.
    func showWhatWouldRun(_ drill: Drill) throws {
        let connection = try home.sessions().connection(of: drill)
        try OutputStream.result(DryRun(drill, connection).text)
    }
}

/// How a command ended.
package struct CommandResult: Hashable, Codable, Sendable {
    /// What ended it.
    package enum Ending: Hashable, Codable, Sendable {
        case exited(status: Int)
        /// A signal that Muster did not send.
        case killed(signal: Int)
        /// Muster killed it at its time limit.
        case timedOut
        /// Muster killed it because somebody asked for that, or aborted the drill.
        case stopped
        /// Muster was gone, and everything that the command had started was killed with it.
        case lost
        /// It never ran, with the reason.
        case notStarted(reason: String)
    }

    package var ending: Ending
    /// Bytes of output beyond the limit, which were not kept.
    package var omittedBytes: Int

    package init(_ ending: Ending, omittedBytes: Int = 0) {
        self.ending = ending
        self.omittedBytes = omittedBytes
    }

    package var succeeded: Bool { ending == .exited(status: 0) }
}

extension CommandResult: CustomStringConvertible {
    /// The ending in a few words: `exit status 2`.
    package var description: String {
        switch ending {
        case .exited(let status): "exit status \(status)"
        case .killed(let signal): "killed by signal \(signal)"
        case .timedOut: "killed at its time limit"
        case .stopped: "stopped"
        case .lost: "killed when Muster was gone"
        case .notStarted(let reason): "could not be started: \(reason)"
        }
    }
}

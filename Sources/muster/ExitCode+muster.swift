import ArgumentParser
import DrillEngine

/// The exit statuses of the program; those from 64 on follow sysexits.h.
extension ExitCode {
    static let missed = ExitCode(1)
    static let aborted = ExitCode(3)
    static let interrupted = ExitCode(4)
    static let unverified = ExitCode(5)
    static let usage = ExitCode(64)
    static let badInput = ExitCode(65)
    static let unavailable = ExitCode(69)
    static let internalError = ExitCode(70)
    static let io = ExitCode(74)

    /// The status that tells an outcome.
    init(_ outcome: Outcome) {
        switch outcome {
        case .met: self = .success
        case .missed: self = .missed
        case .aborted: self = .aborted
        case .interrupted: self = .interrupted
        }
    }
}

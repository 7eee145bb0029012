package import DrillModel

/// Why a session cannot be begun, resumed or read.
package enum SessionError: Error, Hashable {
    case noSessions
    case ended(String)
    case notEnded(String)
    case neverBegan(String)
    /// The texts that the session carries are not a drill for this version.
    case unreadableDrill(String, [Diagnostic])
    /// The plan has no backend of this kind.
    case noBackend(BackendKind)
    case unconnected(LiveConnection.MissingValues)
    /// The session to be played again is one of another drill, which is named.
    case recordingOfAnotherDrill(String, String)
    /// The session to be played again has no T0.
    case recordingOfNothing(String)
    /// A stretch of time that ends before it begins, or has more steps than a server gives.
    case incidentIsNoSpan(steps: Int64)
    /// What was cannot be had, with the reason.
    case incidentUnavailable(String)
    /// The steady state held all the time, and nobody says when T0 was.
    case nothingHappened
}

extension SessionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSessions:
            "there is no such session yet; `muster list sessions` shows what has begun"
        case .ended(let id):
            "session \(id) has ended; `muster report \(id)` shows its report"
        case .notEnded(let id):
            "session \(id) has not ended; `muster resume \(id)` goes on with it"
        case .neverBegan(let id): "session \(id) has no events; nothing can be resumed"
        case .noBackend(.live): "the plan has no live backend, so the drill can only be simulated"
        case .noBackend(.simulated):
            "the plan has no simulated backend; --backend live rehearses on its real environment"
        case .noBackend(.recorded): "nothing is recorded; --recording SESSION names a session"
        case .unconnected(let missing): "\(missing)"
        case .recordingOfAnotherDrill(let id, let drill):
            "session \(id) is one of the drill \(drill); what it recorded fits that drill only"
        case .recordingOfNothing(let id):
            "nothing was disrupted in session \(id), so it recorded nothing to be rehearsed"
        case .incidentIsNoSpan(let steps):
            "--to has to be later than --from, by fewer than \(steps) steps"
        case .incidentUnavailable(let reason): "the metrics of that time cannot be had: \(reason)"
        case .nothingHappened:
            "the steady state held all that time; --disrupted-at TIME, within it, says when T0 was"
        case .unreadableDrill(let id, let diagnostics):
            "the drill of session \(id) cannot be read by this version:\n"
                + diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

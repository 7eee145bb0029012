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
}

extension SessionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSessions: "there is no such session yet; `muster run DRILL` begins one"
        case .ended(let id):
            "session \(id) has ended; `muster report \(id)` shows its report"
        case .notEnded(let id):
            "session \(id) has not ended; `muster resume \(id)` goes on with it"
        case .neverBegan(let id): "session \(id) has no events; nothing can be resumed"
        case .noBackend(.live): "the plan has no live backend, so the drill can only be simulated"
        case .noBackend(.simulated):
            "the plan has no simulated backend; --backend live rehearses on its real environment"
        case .unconnected(let missing): "\(missing)"
        case .unreadableDrill(let id, let diagnostics):
            "the drill of session \(id) cannot be read by this version:\n"
                + diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

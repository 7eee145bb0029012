/// Why the journal could not be read or written.
package enum JournalError: Error, Hashable, Sendable {
    case cannotOpen(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case unknownSession(String)
    /// An event of the session is not what was written.
    case unreadableEvent(session: String, sequence: Int, reason: String)
    /// Another process has written to the session meanwhile.
    case conflict(session: String, expected: Int, found: Int)
    /// Another process drives the session.
    case inUse(session: String)
}

extension JournalError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open the journal \(path): \(reason)"
        case .cannotWrite(let path, let reason):
            "cannot write to the journal \(path): \(reason); nothing that was shown is lost"
        case .cannotRead(let path, let reason): "cannot read the journal \(path): \(reason)"
        case .unknownSession(let id):
            "there is no session “\(id)”; `muster list sessions` shows what there is"
        case .unreadableEvent(let session, let sequence, let reason):
            "event \(sequence) of session \(session) cannot be read: \(reason)"
        case .conflict(let session, let expected, let found):
            "session \(session) has \(found) events where \(expected) were expected; "
                + "another process has written to it"
        case .inUse(let session):
            "another process drives session \(session); end that one first"
        }
    }
}

/// Whose sessions are to be looked through.
package enum HistorySubject: Hashable, Sendable {
    /// Those of the drill in a file.
    case drill(path: String)
    /// Those of the drill that a session was of.
    case session(id: String)
}

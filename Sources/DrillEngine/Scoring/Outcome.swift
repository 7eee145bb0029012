/// The verdict on a session, in the words of the report.
package enum Outcome: String, Codable, Sendable {
    /// Every objective was reached.
    case met
    /// An objective was missed, or nothing happened by which it could have been reached.
    case missed
    case aborted
    /// The session has not ended; it can be resumed.
    case interrupted
}

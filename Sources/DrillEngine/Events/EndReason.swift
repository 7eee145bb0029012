/// How a session came to its end.
package enum EndReason: String, Codable, Sendable {
    /// The operator finished the drill.
    case finished
    /// It was aborted, by a person or by a criterion.
    case aborted
    /// A headless run reached its limit of drill time before the operator had finished.
    case timedOut
}

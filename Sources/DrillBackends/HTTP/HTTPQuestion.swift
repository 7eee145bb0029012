import DrillModel

/// What a server is asked.
struct HTTPQuestion: Hashable, Sendable {
    /// What is done with the connection.
    enum Method: Hashable, Sendable {
        case get
        /// Sends names and values as a form does.
        case post([String: String])
        /// Nothing: it is enough that it is accepted.
        case connect
    }

    var url: String
    var method = Method.get
    var access = HTTPAccess()
    /// For everything together.
    var timeout: DrillDuration
    /// Bytes of the answer; a longer one is a failure.
    var limit = 4 << 20
}

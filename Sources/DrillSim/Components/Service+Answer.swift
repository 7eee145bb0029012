extension Service {
    /// What becomes of the requests that a service is asked now, as shares of them.
    struct Answer: Sendable {
        /// Turned away at once: no instance, or a full backlog.
        var refused: Double
        /// Answered later than the client waits.
        var late: Double
        /// Reads that end in an error, of those answered in time.
        var readFailure: Double
        /// Writes that end in an error, of those answered in time.
        var writeFailure: Double
        /// Mean time to an answer, in seconds.
        var latency: Double

        /// No instance runs.
        static let unavailable = Answer(
            refused: 1, late: 0, readFailure: 1, writeFailure: 1, latency: 0.05)

        /// The share of the reads or writes that succeed.
        func success(isWrite: Bool) -> Double {
            max(0, 1 - refused - late) * (1 - (isWrite ? writeFailure : readFailure))
        }
    }
}

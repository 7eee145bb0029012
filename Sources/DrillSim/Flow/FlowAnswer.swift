/// What becomes of the requests that a node is asked now, as shares of them.
package struct FlowAnswer: Sendable {
    /// The fate of reads, or of writes; what is left of 1 succeeds.
    package struct Fate: Sendable {
        /// Turned away at once.
        package var refused = 0.0
        /// Answered later than the caller waits, or never.
        package var late = 0.0
        /// Answered in time with an error.
        package var failed = 0.0

        package var succeeded: Double { max(0, 1 - refused - late - failed) }

        /// Loses a share of the requests: nobody answers them.
        mutating func lose(_ share: Double) {
            let carried = 1 - share
            self = Fate(
                refused: carried * refused, late: carried * late + share, failed: carried * failed)
        }

        /// Adds a share of another fate, as where requests part.
        mutating func add(_ other: Fate, weight: Double) {
            refused += weight * other.refused
            late += weight * other.late
            failed += weight * other.failed
        }
    }

    package var read = Fate()
    package var write = Fate()
    /// Mean time to an answer, in seconds.
    package var latency = 0.0

    /// Whether every request succeeds.
    @inline(__always) var isSuccess: Bool {
        read.refused + read.late + read.failed + write.refused + write.late + write.failed <= 0
    }

    /// Whether as many requests succeed as with another answer, but for one in two hundred.
    func isLike(_ other: Self) -> Bool {
        (read.succeeded - other.read.succeeded).magnitude <= 0.005
            && (write.succeeded - other.write.succeeded).magnitude <= 0.005
    }

    /// Nothing answers.
    package static let unavailable = FlowAnswer(
        read: Fate(refused: 1), write: Fate(refused: 1), latency: 0.05)

    package func fate(isWrite: Bool) -> Fate { isWrite ? write : read }

    /// Loses a share of the requests on the way: nobody answers them.
    mutating func lose(_ share: Double) {
        let carried = 1 - share
        read.lose(share)
        write.lose(share)
        latency *= carried
    }

    /// Answers what is late with an error, as who stands between does when his patience ends before the
    /// caller's.
    mutating func giveUpWaiting() {
        (read.failed, read.late) = (read.failed + read.late, 0)
        (write.failed, write.late) = (write.failed + write.late, 0)
    }

    mutating func add(_ other: FlowAnswer, reads: Double, writes: Double) {
        read.add(other.read, weight: reads)
        write.add(other.write, weight: writes)
        latency += max(reads, writes) * other.latency
    }
}

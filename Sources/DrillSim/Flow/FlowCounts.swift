/// What went through a node in a span of time, in requests.
package struct FlowCounts: Hashable, Sendable {
    package var arrivedReads = 0.0
    package var arrivedWrites = 0.0
    package var servedReads = 0.0
    package var servedWrites = 0.0
    /// Turned away at once: no worker, no room, over the rate limit or closed.
    package var refused = 0.0
    /// Served, but with an error: the node's own or that of a call it could not do without.
    package var failed = 0.0
    /// Dropped from the queue when the workers ended.
    package var dropped = 0.0

    package var arrived: Double { arrivedReads + arrivedWrites }
    package var served: Double { servedReads + servedWrites }
    var isEmpty: Bool { arrived + served + dropped == 0 }

    mutating func add(_ other: FlowCounts) {
        arrivedReads += other.arrivedReads
        arrivedWrites += other.arrivedWrites
        servedReads += other.servedReads
        servedWrites += other.servedWrites
        refused += other.refused
        failed += other.failed
        dropped += other.dropped
    }
}

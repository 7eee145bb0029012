/// An event exactly as the journal keeps it: its bytes and its place in the chain, not yet read.
package struct SealedEvent: Hashable, Sendable {
    /// From 1, without gaps.
    package var sequence: Int
    /// The wall clock when it was written, in ms since 1970 (UTC).
    package var wall: Int64
    /// The event's canonical bytes: JSON with sorted keys, as stored.
    package var body: [UInt8]
    /// The link of the chain: 32 bytes.
    package var hash: [UInt8]

    package init(sequence: Int, wall: Int64, body: [UInt8], hash: [UInt8]) {
        self.sequence = sequence
        self.wall = wall
        self.body = body
        self.hash = hash
    }
}

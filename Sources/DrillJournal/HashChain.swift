import Crypto

/// The chain that ties the events of a session to each other.
///
///     link(0) = SHA-256(session id as UTF-8)
///     link(n) = SHA-256(link(n − 1) ‖ wall clock as 8 bytes, big-endian ‖ body)
package enum HashChain {
    /// The link before the first event.
    package static func origin(of session: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(session.utf8)))
    }

    /// The link of an event that follows `previous`.
    package static func link(_ previous: [UInt8], wall: Int64, body: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: previous)
        hasher.update(data: (0..<8).map { UInt8(truncatingIfNeeded: wall >> (56 - 8 * $0)) })
        hasher.update(data: body)
        return Array(hasher.finalize())
    }

    /// The digest of some bytes, in hexadecimal.
    package static func digest(_ bytes: some Sequence<UInt8>) -> String {
        hex(Array(SHA256.hash(data: Array(bytes))))
    }

    /// The digest of the events alone, without wall clocks: equal for equal runs of a drill.
    package static func replayDigest(_ bodies: some Sequence<[UInt8]>) -> String {
        var hasher = SHA256()
        for body in bodies {
            hasher.update(data: body)
            hasher.update(data: [0x0A])
        }
        return hex(Array(hasher.finalize()))
    }

    /// Bytes as lower-case hexadecimal digits.
    package static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What tells one state of a file or folder from another without reading it.
struct FileStamp: Hashable, Codable, Sendable {
    private let node: UInt64
    private let bytes: Int64
    /// When it was changed last, in seconds and nanoseconds since 1970 (UTC).
    private let seconds: Int
    private let nanoseconds: Int

    /// The present state of what a path leads to; `nil` when there is nothing.
    init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        node = UInt64(status.st_ino)
        bytes = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

/// The four numbers.
extension FileStamp: LosslessStringConvertible {
    var description: String { "\(node) \(bytes) \(seconds) \(nanoseconds)" }

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 4, let node = UInt64(words[0]), let bytes = Int64(words[1]),
            let seconds = Int(words[2]), let nanoseconds = Int(words[3])
        else { return nil }
        (self.node, self.bytes) = (node, bytes)
        (self.seconds, self.nanoseconds) = (seconds, nanoseconds)
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What tells one state of a file or folder from another without reading it.
struct FileStamp: Codable, Hashable, Sendable {
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

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The right to drive a session: a file lock that the kernel releases however the process ends.
package final class SessionLease: Sendable {
    private let descriptor: Int32

    /// Takes the lease of a session.
    ///
    /// - Parameters:
    ///   - session: the session's id.
    ///   - folder: where lock files stand; it exists.
    /// - Throws: `inUse` while another process has it.
    package init(session: String, in folder: String) throws(JournalError) {
        let path = "\(folder)/\(session).lock"
        let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw .cannotOpen(path: path, reason: unsafe String(cString: strerror(errno)))
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .inUse(session: session)
        }
        descriptor = file
    }

    deinit {
        close(descriptor)
    }
}

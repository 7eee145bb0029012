import Glibc

/// A standard stream, written at once and without a buffer.
struct OutputStream {
    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    static let standardOutput = OutputStream(STDOUT_FILENO)
    static let standardError = OutputStream(STDERR_FILENO)

    /// Writes a result to standard output, which carries nothing else, and ends its last line.
    static func result(_ text: String) throws {
        // As a byte, because CR and LF together are one character.
        try standardOutput.write(text.utf8.last == 10 ? text : text + "\n")
    }

    /// Writes progress or a message to standard error; nobody is told when that fails.
    static func note(_ text: String) {
        try? standardError.write(text)
    }

    /// Writes the text; what a reader who has gone away misses is dropped.
    ///
    /// - Parameter text: what to write.
    /// - Throws: a failure when it cannot be written, a full disk for example.
    func write(_ text: String) throws {
        try write(bytes: Array(text.utf8))
    }

    /// Writes bytes, likewise.
    func write(bytes: [UInt8]) throws {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                throw Failure(
                    .io, "cannot write the output: \(unsafe String(cString: strerror(errno)))")
            }
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }
}

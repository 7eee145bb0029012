import Glibc

/// A standard stream, written at once and without a buffer.
struct OutputStream {
    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Results, and nothing else.
    static let standardOutput = OutputStream(STDOUT_FILENO)
    /// Progress and messages.
    static let standardError = OutputStream(STDERR_FILENO)

    /// Writes the text; what a reader who has gone away misses is dropped.
    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The lines of standard input.
package struct StandardInput: LineSource {
    private var pending: [UInt8] = []
    private var hasEnded = false

    package init() {}

    package var showsWhatIsTyped: Bool { isatty(0) == 1 }

    package mutating func nextLine(timeout milliseconds: Int) -> LineInput {
        if let line = takeLine() { return .line(line) }
        guard !hasEnded else { return .end }
        var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return .timeout }
        fill()
        return takeLine().map { .line($0) } ?? (hasEnded ? .end : .timeout)
    }

    private mutating func fill() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe read(0, &buffer, buffer.count)
        if count > 0 {
            pending += buffer[..<count]
        } else {
            hasEnded = true
        }
    }

    private mutating func takeLine() -> String? {
        let end =
            pending.firstIndex(of: 0x0A) ?? (hasEnded && !pending.isEmpty ? pending.endIndex : nil)
        guard let end else { return nil }
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(..<min(end + 1, pending.endIndex))
        return line
    }
}

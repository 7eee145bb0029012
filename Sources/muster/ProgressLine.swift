/// A line on standard error that is written over, where that is a terminal.
struct ProgressLine {
    private var isShown = false

    mutating func show(_ text: String) {
        guard OutputStream.standardError.isTerminal else { return }
        OutputStream.note("\r\u{1B}[K\(text)")
        isShown = true
    }

    mutating func clear() {
        guard isShown else { return }
        OutputStream.note("\r\u{1B}[K")
        isShown = false
    }
}

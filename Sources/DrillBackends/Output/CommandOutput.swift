/// What is shown and kept of the output of a command: its beginning and its end.
///
/// What is between is counted and forgotten, so a flood costs neither memory nor much time.
struct CommandOutput: Sendable {
    /// The end of the output gets this part of the limit: an error is told last.
    private static let shareOfEnd = 4

    private var beginning: OutputText
    /// Bytes that the beginning may still take.
    private var room: Int
    /// The last bytes, at most twice as many as are shown.
    private var end: [UInt8] = []
    private let endLimit: Int
    private var beyond = 0
    private let secrets: [String]
    /// What was shown last has not ended its line.
    private var isWithinLine = false

    /// - Parameters:
    ///   - limit: how many bytes of output are kept.
    ///   - secrets: what is masked in it.
    init(limit: Int, secrets: [String]) {
        beginning = OutputText(secrets)
        endLimit = max(limit, 0) / Self.shareOfEnd
        room = max(limit, 0) - endLimit
        self.secrets = secrets
    }

    /// The text to show at once.
    mutating func take(_ bytes: [UInt8]) -> String {
        let known = bytes.prefix(room)
        room -= known.count
        keep(bytes.dropFirst(known.count))
        return shown(beginning.take(known))
    }

    /// Whether something waits for the end of its line.
    var isWaiting: Bool { beginning.isWaiting }

    /// What waits for the end of its line, where the command has been silent for a while.
    mutating func flush() -> String { shown(beginning.flush()) }

    private mutating func shown(_ text: String) -> String {
        if let last = text.last { isWithinLine = last != "\n" }
        return text
    }

    /// The rest of the text, and how many bytes were left out.
    mutating func finish() -> (text: String, omittedBytes: Int) {
        guard beyond > 0 else { return (beginning.finish(), 0) }
        let isCut = beyond > endLimit
        var text = shown(beginning.finish(isCut: isCut))
        let last = end.suffix(endLimit)
        var rest = OutputText(secrets)
        var ending = rest.take(last) + rest.finish()
        guard isCut else { return (text + ending, 0) }
        // The end may begin within a secret, which then nothing recognises.
        ending = String(ending.dropFirst(rest.longestSecret))
        if isWithinLine { text += "\n" }
        let omitted = beyond - last.count
        return (text + "[\(omitted) bytes left out]\n" + ending, omitted)
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        beyond += bytes.count
        guard endLimit > 0 else { return }
        end.append(contentsOf: bytes.suffix(endLimit))
        if end.count > 2 * endLimit { end.removeFirst(end.count - endLimit) }
    }
}

/// Where the plain console reads lines.
package protocol LineSource {
    /// Whether what is typed shows by itself, as at a terminal.
    var showsWhatIsTyped: Bool { get }

    /// Waits for a line for at most so many milliseconds.
    mutating func nextLine(timeout milliseconds: Int) -> LineInput
}

/// What came of waiting for a line.
package enum LineInput: Hashable, Sendable {
    case line(String)
    case timeout
    /// There will be no more lines.
    case end
}

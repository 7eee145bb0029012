/// Puts lines together as they stand at their end.
///
/// What a carriage return or a backspace overwrites is gone: of a progress bar its last state stays.
struct LineAssembler {
    /// A line that goes on beyond this is given out in pieces, so that none fills the memory.
    private static let longestLine = 4096

    private var line = String.UnicodeScalarView()
    /// What comes next begins the line anew.
    private var hasReturned = false
    /// Part of the line has been given out already, so nothing before it can be overwritten.
    private var hasBegun = false

    /// Whether something waits that is shown though its line has not ended.
    var isWaiting: Bool { !line.isEmpty && !hasReturned }

    /// The lines that have ended.
    mutating func assemble(_ text: String) -> String {
        var lines = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            take(scalar, into: &lines)
        }
        return String(lines)
    }

    /// What there is of the line that has not ended.
    mutating func flush() -> String {
        let text = String(line)
        line = String.UnicodeScalarView()
        hasReturned = false
        hasBegun = hasBegun || !text.isEmpty
        return text
    }

    private mutating func take(
        _ scalar: Unicode.Scalar, into lines: inout String.UnicodeScalarView
    ) {
        switch scalar {
        case "\n":
            lines.append(contentsOf: line)
            lines.append("\n")
            line.removeAll(keepingCapacity: true)
            (hasReturned, hasBegun) = (false, false)
        case "\r":
            hasReturned = true
        case "\u{08}":
            _ = line.popLast()
        default:
            if hasReturned { beginAnew(into: &lines) }
            line.append(scalar)
            if line.count >= Self.longestLine { lines.append(contentsOf: flush().unicodeScalars) }
        }
    }

    private mutating func beginAnew(into lines: inout String.UnicodeScalarView) {
        line.removeAll(keepingCapacity: true)
        if hasBegun { lines.append("\n") }
        (hasReturned, hasBegun) = (false, false)
    }
}

import TerminalKit

/// Text from outside as it may be printed.
enum PrintableText {
    /// A line that cannot do anything to a terminal.
    static func of(_ line: String) -> String {
        SafeText.line(line, repertoire: .unicode)
    }
}

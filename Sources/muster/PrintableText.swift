import TerminalKit

/// Text from outside as it may be printed.
enum PrintableText {
    /// How wide what is printed for reading is at most, where its words allow that.
    static let columns = 80

    /// A line that cannot do anything to a terminal.
    static func of(_ line: String) -> String {
        SafeText.line(line, repertoire: .unicode)
    }

    /// A text of several lines that cannot do anything to a terminal.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }
            .joined(separator: "\n")
    }

    /// Lines that cannot do anything to a terminal, broken between words; what goes on below a line is
    /// indented as that is.
    static func wrapped(_ lines: [String]) -> String {
        lines.map(of).flatMap { line in
            let indent = String(line.prefix { $0 == " " })
            return Wrapping.lines(
                String(line.dropFirst(indent.count)), columns: columns - indent.count
            )
            .map { indent + $0 }
        }.joined(separator: "\n")
    }
}

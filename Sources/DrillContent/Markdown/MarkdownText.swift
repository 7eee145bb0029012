import DrillModel

/// The text of a Markdown file in the form that the parser counts: lines that end in line feeds.
struct MarkdownText {
    /// The lines, without their ends.
    let lines: [String]

    /// Leaves out a byte order mark, reads CRLF and bare CR as line ends, and shows NUL as U+FFFD.
    init(_ text: String) {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var afterReturn = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "\u{FEFF}" where index == 0: break
            case "\n" where afterReturn: break
            case "\n", "\r":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            case "\0": line.append("\u{FFFD}")
            default: line.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        if !line.isEmpty { lines.append(String(line)) }
        self.lines = lines
    }

    /// The line of this number, counted from 1; empty beyond the end.
    func line(_ number: Int) -> String {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    /// The whole text from a line on, the lines before it left blank so that numbers stay.
    func text(from first: Int) -> String {
        lines.enumerated().map { $0.offset + 1 < first ? "" : $0.element }
            .joined(separator: "\n") + "\n"
    }

    /// The place of a byte column in a line, in characters.
    func position(line number: Int, byteColumn: Int) -> SourcePosition {
        let before = line(number).utf8.prefix(max(0, byteColumn - 1))
        return SourcePosition(line: number, column: (String(before)?.count ?? byteColumn - 1) + 1)
    }
}

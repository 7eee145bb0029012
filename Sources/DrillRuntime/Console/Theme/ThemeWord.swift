import DrillModel

/// A word of a theme file, with its place.
struct ThemeWord {
    let text: String
    let position: SourcePosition

    init(_ text: Substring, line: Int) {
        self.text = String(text)
        let start = text.base.lastNewline(before: text.startIndex)
        position = SourcePosition(
            line: line, column: text.base.distance(from: start, to: text.startIndex) + 1)
    }

    /// The words of a part of a line.
    static func all(in part: Substring, line: Int) -> [ThemeWord] {
        part.split(whereSeparator: \.isWhitespace).map { ThemeWord($0, line: line) }
    }
}

extension String {
    /// The beginning of the line in which a place is.
    fileprivate func lastNewline(before place: Index) -> Index {
        self[..<place].lastIndex(where: \.isNewline).map { index(after: $0) } ?? startIndex
    }
}

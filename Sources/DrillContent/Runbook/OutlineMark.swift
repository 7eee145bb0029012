import DrillModel

/// The beginning of a section or a step in a runbook.
struct OutlineMark {
    enum Kind: Hashable {
        case section(PhaseID?)
        case step
    }

    var kind: Kind
    var title: String
    var position: SourcePosition
    /// The first line of what belongs to it.
    var bodyLine: Int
    /// How many characters of the first body line are the mark of a heading or a list item.
    var markLength = 0
    /// How far the lines after the first are indented because they stand in a list item.
    var indent = 0
}

extension OutlineMark {
    /// The mark of a heading.
    init(_ kind: Kind, heading: MarkdownNode, in source: MarkdownText) {
        let first = source.line(heading.line)
        let lines = Self.headingLines(heading, in: source)
        let raw = lines.map { source.line($0) }.joined()
        let shown = Self.withoutUnderline(raw, isSetext: lines.count > 1)
        let title = TitleText(heading.plainText[...], source: shown[...])
        self.init(
            kind: kind,
            title: title.text,
            position: source.position(line: heading.line, byteColumn: heading.byteColumn),
            bodyLine: title.isWhole ? lines.upperBound + 1 : heading.line,
            markLength: first.prefix { $0 == "#" || $0 == " " }.count)
    }

    /// The mark of a paragraph that is a title: a bold line, or the beginning of a list item.
    init(paragraph: MarkdownNode, kind: Kind = .step, indent: Int = 0, in source: MarkdownText) {
        let position = source.position(line: paragraph.line, byteColumn: paragraph.byteColumn)
        var markLength = position.column - 1
        let line = source.line(paragraph.line)
        markLength += Self.typedMark(line.dropFirst(markLength))
        let shown = paragraph.plainText
        let title = TitleText(
            shown.dropFirst(Self.typedMark(shown[...])), source: line.dropFirst(markLength))
        let lineCount = shown.split { $0 == "\n" }.count
        self.init(
            kind: kind,
            title: title.text,
            position: position,
            bodyLine: title.isWhole && lineCount == 1 ? paragraph.line + 1 : paragraph.line,
            markLength: markLength,
            indent: indent)
    }

    /// The length of a number that Markdown does not know as one, `1.) `, or of a task's box.
    private static func typedMark(_ text: Substring) -> Int {
        for pattern in [#/\d+\.\)\s*/#, #/\[[ xX]\]\s+/#] {
            if let match = text.prefixMatch(of: pattern) { return match.output.count }
        }
        return 0
    }

    /// One line for `## Title`, and all down to the rule for a heading that is underlined.
    private static func headingLines(
        _ heading: MarkdownNode, in source: MarkdownText
    ) -> ClosedRange<Int> {
        guard source.line(heading.line).drop(while: { $0 == " " }).first != "#" else {
            return heading.line...heading.line
        }
        var last = heading.line + 1
        while last < source.lines.count, !isUnderline(source.line(last)) { last += 1 }
        return heading.line...last
    }

    private static func isUnderline(_ line: String) -> Bool {
        let marks = line.filter { !$0.isWhitespace }
        return !marks.isEmpty
            && (marks.allSatisfy { $0 == "=" } || marks.allSatisfy { $0 == "-" })
    }

    private static func withoutUnderline(_ raw: String, isSetext: Bool) -> String {
        guard isSetext else { return raw }
        var text = raw
        while let last = text.last, last == "=" || last == "-" || last.isWhitespace {
            text.removeLast()
        }
        return text
    }
}

import DrillModel

/// Adds lines to a runbook, and sees to it that it stays the same runbook.
struct RunbookEditor {
    private let path: String
    /// As they stand in the file, without their line feeds.
    private var lines: [String]
    /// What ends a line that is added: a return where the file has them.
    private let lineEnd: String
    private static let key = "last_verified:"

    init(_ source: SourceText) {
        path = source.path
        lines = source.text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        lineEnd = lines.first?.utf8.last == 13 ? "\r" : ""
    }

    var text: String { lines.joined(separator: "\n") }

    /// Says in the front matter when the runbook was verified, unless that says a later day.
    mutating func set(_ verification: RunbookRevision.Verification) {
        let entry = "\(Self.key) \(verification.day)  # \(verification.comment)\(lineEnd)"
        let frontMatter = FrontMatter(MarkdownText(text), Findings(file: path))
        guard frontMatter.nextLine > 1 else { return addFrontMatter(entry) }
        if let day = frontMatter.lastVerified.flatMap(Day.init), day > verification.day { return }
        let inside = 1..<frontMatter.nextLine - 2
        if let place = inside.first(where: { lines[$0].hasPrefix(Self.key) }) {
            lines[place] = entry
        } else if frontMatter.lastVerified == nil {
            lines.insert(entry, at: inside.upperBound)
        }
    }

    private mutating func addFrontMatter(_ entry: String) {
        // A byte order mark has to stay the first thing in the file.
        guard lines.first?.unicodeScalars.first != "\u{FEFF}" else { return }
        lines.insert(contentsOf: ["---\(lineEnd)", entry, "---\(lineEnd)", lineEnd], at: 0)
    }

    /// Adds a line at the end of a step; returns whether it stands there.
    mutating func add(_ remark: String, to step: String) -> Bool {
        let line = "> \(remark)"
        guard let runbook = Self.read(text, path), let place = place(of: step, in: runbook)
        else { return false }
        let indented = String(repeating: " ", count: place.indent) + line + lineEnd
        // What was proposed before and taken over is not said twice.
        guard !lines[place.lines].contains(indented) else { return true }
        var changed = self
        changed.insert(indented, after: place)
        guard let revised = Self.read(changed.text, path), revised.isSame(as: runbook) else {
            return false
        }
        self = changed
        return true
    }

    private mutating func insert(_ line: String, after place: Place) {
        let end = place.lines.upperBound
        // Between blocks stands a blank line; the parts of a list item stand close.
        let before = place.indent == 0 ? [lineEnd] : []
        let isFollowed = lines.indices.contains(end) && !lines[end].isBlank
        let after = place.indent == 0 && isFollowed ? [lineEnd] : []
        lines.insert(contentsOf: before + [line] + after, at: end)
    }

    /// Where a step stands.
    private struct Place {
        /// From its mark to the last one that is not blank, counted from 0.
        var lines: Range<Int>
        /// Of what belongs to it, as it may stand in a list.
        var indent: Int
    }

    private func place(of id: String, in runbook: Runbook) -> Place? {
        let source = MarkdownText(text)
        let steps = runbook.phasedSteps.map(\.step)
        let next = FrontMatter(source, Findings(file: path)).nextLine
        let marks = RunbookOutline(MarkdownParser.parse(source.text(from: next)), in: source).marks
        let own = marks.filter { $0.kind == .step }
        guard own.count == steps.count, let index = steps.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        let first = own[index].position.line - 1
        let end = marks.lazy.map(\.position.line).filter { $0 - 1 > first }.min() ?? lines.count + 1
        guard first < min(end - 1, lines.count) else { return nil }
        let indent = own[index].indent
        let body = lines[first..<min(end - 1, lines.count)]
        let inside = indent == 0 ? body : body.prefix(upTo: Self.endOfItem(body, indent))
        guard let last = inside.lastIndex(where: { !$0.isBlank }) else { return nil }
        return Place(lines: first..<last + 1, indent: indent)
    }

    /// A list item ends before the first line that follows a blank one and is not indented as it is.
    private static func endOfItem(_ lines: ArraySlice<String>, _ indent: Int) -> Int {
        lines.indices.dropFirst().first { index in
            !lines[index].isBlank && lines[index - 1].isBlank
                && lines[index].prefix { $0 == " " }.count < indent
        } ?? lines.endIndex
    }

    private static func read(_ text: String, _ path: String) -> Runbook? {
        let loaded = RunbookLoader.load(SourceText(path: path, text: text))
        return loaded.diagnostics.contains { $0.severity == .error } ? nil : loaded.value
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Runbook {
    /// Whether another version has the same steps, whatever is said about them.
    fileprivate func isSame(as other: Runbook) -> Bool {
        phasedSteps.map { $0.step.withoutProse } == other.phasedSteps.map { $0.step.withoutProse }
            && phasedSteps.map(\.phase) == other.phasedSteps.map(\.phase)
    }
}

extension RunbookStep {
    /// The step without what only people read, wherever it stands.
    fileprivate var withoutProse: RunbookStep {
        var step = self
        let nowhere = SourcePosition(line: 1, column: 1)
        step.prose = ""
        step.position = nowhere
        for index in step.commands.indices { step.commands[index].position = nowhere }
        return step
    }
}

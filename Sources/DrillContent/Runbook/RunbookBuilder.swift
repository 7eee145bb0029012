import DrillModel

/// Fills the outline of a runbook with prose, commands and annotations, losing no line.
struct RunbookBuilder {
    private let source: MarkdownText
    private let findings: Findings
    private let fences: [FencedBlock]
    private(set) var references: [Reference] = []

    init(_ document: MarkdownNode, in source: MarkdownText, _ findings: Findings) {
        self.source = source
        self.findings = findings
        fences = document.blocks.compactMap { FencedBlock($0, in: source) }
        for fence in fences where !fence.isClosed {
            findings.warning(
                at: fence.position, "this block is never closed, so it holds all that follows",
                expected: "a closing fence")
        }
    }

    /// A section with its steps, before the steps have ids.
    private struct SectionDraft {
        var section: RunbookSection
        var steps: [StepDraft] = []
    }

    /// The sections in document order.
    ///
    /// `first` is the line after the front matter, and the lines of `title` are left out because
    /// the runbook's title says the same.
    mutating func sections(
        _ marks: [OutlineMark], from first: Int, title: Range<Int>
    ) -> [RunbookSection] {
        var drafts: [SectionDraft] = []
        let opening = OutlineMark(
            kind: .section(nil), title: "", position: SourcePosition(line: first, column: 1),
            bodyLine: first)
        let all = [opening] + marks
        for (index, mark) in all.enumerated() {
            let end = index + 1 < all.count ? all[index + 1].position.line : source.lines.count + 1
            let lines = mark.bodyLine..<max(mark.bodyLine, end)
            switch mark.kind {
            case .section(let phase):
                drafts.append(SectionDraft(section: section(mark, phase, lines, without: title)))
            case .step:
                drafts[drafts.count - 1].steps.append(step(mark, lines, without: title))
            }
        }
        return withIDs(drafts).filter { !$0.isEmpty }
    }

    private mutating func section(
        _ mark: OutlineMark, _ phase: PhaseID?, _ lines: Range<Int>, without title: Range<Int>
    ) -> RunbookSection {
        let inside = fences.filter { lines.contains($0.lines.lowerBound) }
        for block in inside where block.isAnnotation {
            findings.error(
                at: block.position, "this muster block belongs to no step",
                expected: "a block under a level-3 heading or inside a list item")
        }
        return RunbookSection(
            phase: phase, title: mark.title, prose: prose(mark, lines, inside, without: title),
            commands: inside.compactMap(\.command), position: mark.position)
    }

    private mutating func step(
        _ mark: OutlineMark, _ lines: Range<Int>, without title: Range<Int>
    ) -> StepDraft {
        let inside = fences.filter { lines.contains($0.lines.lowerBound) }
        let annotations = inside.filter(\.isAnnotation)
        for block in annotations.dropFirst() {
            findings.error(
                at: block.position, "a second muster block in one step",
                expected: "all keys in one block")
        }
        let draft = StepDraft(
            mark: mark, prose: prose(mark, lines, inside, without: title),
            commands: inside.compactMap(\.command),
            annotation: annotations.first.map { StepAnnotation($0, in: source, findings) })
        references += draft.annotation?.references ?? []
        draft.check(findings)
        return draft
    }

    /// The lines without commands and annotations, and without the indent of a list item.
    private func prose(
        _ mark: OutlineMark, _ lines: Range<Int>, _ inside: [FencedBlock],
        without title: Range<Int>
    ) -> String {
        let taken = inside.filter { $0.isAnnotation || $0.isRunnable }.map(\.lines)
        var kept: [Substring] = []
        for number in lines {
            if title.contains(number) || taken.contains(where: { $0.contains(number) }) {
                continue
            }
            let line = source.line(number)
            if number == mark.position.line {
                kept.append(line.dropFirst(mark.markLength))
            } else {
                let indent = min(mark.indent, line.prefix { $0 == " " }.count)
                kept.append(line.dropFirst(indent))
            }
        }
        let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
        while let last = kept.last, isBlank(last) { kept.removeLast() }
        return kept.drop(while: isBlank).joined(separator: "\n")
    }

    private func withIDs(_ drafts: [SectionDraft]) -> [RunbookSection] {
        var claimed: Set<String> = []
        for step in drafts.flatMap(\.steps) {
            guard let id = step.annotation?.id, !claimed.insert(id).inserted else { continue }
            findings.error(
                at: step.annotation?.positions["id"], "another step has this id", found: id,
                expected: "an id of its own")
        }
        var ids = StepIDs(reserved: claimed)
        return drafts.map { draft in
            var section = draft.section
            section.steps = draft.steps.map { step in
                step.step(id: step.annotation?.id ?? ids.next(for: step.mark.title))
            }
            return section
        }
    }
}

extension RunbookSection {
    /// Nothing but the place before the first heading.
    fileprivate var isEmpty: Bool {
        title.isEmpty && prose.isEmpty && steps.isEmpty && commands.isEmpty
    }
}

extension FencedBlock {
    var isAnnotation: Bool { info.language == "muster" }

    var isRunnable: Bool { info.isRunnable(text) }

    /// The block as a command, if a shell could run it.
    fileprivate var command: CommandBlock? {
        guard isRunnable else { return nil }
        return CommandBlock(
            language: info.language, text: text, attributes: info.attributes, position: position)
    }
}

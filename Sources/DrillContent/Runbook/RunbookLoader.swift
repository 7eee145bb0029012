package import DrillModel

/// Reads runbooks in Markdown, annotated or not.
///
/// Nothing in them runs.
package enum RunbookLoader {
    /// Reads a runbook; every Markdown text is one, and only wrong annotations are errors.
    package static func load(_ source: SourceText) -> Loaded<Runbook> {
        let reading = read(source)
        return Loaded(
            reading.value,
            (reading.diagnostics + ownReferenceErrors(reading)).inReadingOrder())
    }

    static func read(_ source: SourceText) -> Reading<Runbook> {
        let findings = Findings(file: source.path)
        let text = MarkdownText(source.text)
        warnOfControlCharacters(in: text, findings)
        let frontMatter = FrontMatter(text, findings)
        let document = MarkdownParser.parse(text.text(from: frontMatter.nextLine))
        let outline = RunbookOutline(document, in: text)
        var builder = RunbookBuilder(document, in: text, findings)
        let runbook = runbook(outline, frontMatter, &builder, path: source.path)
        check(runbook, findings)
        return Reading(
            value: runbook, references: builder.references, diagnostics: findings.diagnostics)
    }

    private static func runbook(
        _ outline: RunbookOutline, _ frontMatter: FrontMatter, _ builder: inout RunbookBuilder,
        path: String
    ) -> Runbook {
        let name = FilePath.stem(of: path)
        let heading = outline.titleMark
        let title = frontMatter.title ?? heading?.title ?? name
        let titleLines =
            heading.flatMap { $0.title == title ? $0.position.line..<$0.bodyLine : nil } ?? 0..<0
        return Runbook(
            id: frontMatter.id ?? name,
            title: title,
            severity: frontMatter.severity,
            owner: frontMatter.owner,
            services: frontMatter.services,
            lastVerified: frontMatter.lastVerified,
            author: frontMatter.author,
            sections: builder.sections(
                outline.marks, from: frontMatter.nextLine, title: titleLines))
    }

    private static func check(_ runbook: Runbook, _ findings: Findings) {
        let graph = StepGraph(runbook)
        if runbook.sections.allSatisfy(\.steps.isEmpty) {
            findings.warning(
                at: nil, "the runbook has no steps",
                expected: "level-3 headings, numbered lists or task lists")
        }
        for step in graph.endlessDecisions {
            findings.error(
                at: step.position, "no choice of this decision ever leads to the end",
                found: step.id, expected: "at least one way to the last step")
        }
        for step in graph.unreachableSteps {
            findings.warning(
                at: step.position, "no way through the runbook comes to this step",
                found: step.id, expected: "a choice that leads here, or no step")
        }
    }

    /// Choices lead to steps of the same runbook, so they are judged without a plan.
    private static func ownReferenceErrors(_ reading: Reading<Runbook>) -> [Diagnostic] {
        let checker = ReferenceChecker(runbook: reading.value)
        return reading.references.compactMap(checker.check)
    }

    private static func warnOfControlCharacters(in text: MarkdownText, _ findings: Findings) {
        let isHarmful: (Unicode.Scalar) -> Bool = {
            ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F || $0 == "\u{FFFD}"
        }
        for (index, line) in text.lines.enumerated()
        where line.unicodeScalars.contains(where: isHarmful) {
            let column =
                line.firstIndex { $0.unicodeScalars.contains(where: isHarmful) } ?? line.startIndex
            findings.warning(
                at: SourcePosition(
                    line: index + 1, column: line.distance(from: line.startIndex, to: column) + 1),
                "a control character or a byte that is no text",
                expected: "text without escape sequences")
            return
        }
    }
}

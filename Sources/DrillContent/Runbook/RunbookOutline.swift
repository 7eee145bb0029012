import DrillModel

/// Finds where the title, the sections and the steps of a Markdown document begin.
///
/// Level-2 headings are sections and level-3 headings steps, but for documents that use other
/// levels: the highest level below the title is then that of the sections, and the highest one in a
/// section that of its steps. Without such headings, the items of ordered and task lists are steps;
/// without those, bold lines are; and a section with commands alone is one step.
struct RunbookOutline {
    /// The heading that is the title of the document.
    private(set) var titleMark: OutlineMark?
    private(set) var marks: [OutlineMark] = []

    private let source: MarkdownText
    private let titleHeading: MarkdownNode?
    private let sectionLevel: Int
    private var hasContained = false

    /// A section's heading with the blocks under it.
    private struct Group {
        var heading: MarkdownNode?
        var phase: PhaseID?
        var blocks: [MarkdownNode] = []
    }

    init(_ document: MarkdownNode, in source: MarkdownText) {
        self.source = source
        let headings = document.children.filter { $0.headingLevel != nil }
        let titleHeading = Self.titleHeading(headings)
        self.titleHeading = titleHeading
        let levels = headings.filter { $0.line != titleHeading?.line }.compactMap(\.headingLevel)
        sectionLevel = max(2, levels.min() ?? 2)
        if let titleHeading {
            titleMark = OutlineMark(.section(nil), heading: titleHeading, in: source)
        }
        let groups = grouped(document.children)
        for group in groups { mark(group, isAlone: groups.count == 1) }
    }

    /// The first level-1 heading; or, where there is none, the first heading if all others are below
    /// it and those on the highest level name phases, so that they are the sections.
    private static func titleHeading(_ headings: [MarkdownNode]) -> MarkdownNode? {
        if let first = headings.first(where: { $0.headingLevel == 1 }) { return first }
        guard let first = headings.first, headings.count > 1,
            let level = first.headingLevel,
            let next = headings.dropFirst().compactMap(\.headingLevel).min(), next > level
        else { return nil }
        let namesPhases = headings.dropFirst().contains {
            $0.headingLevel == next && PhaseHeading.isBareName($0.plainText)
                && PhaseHeading.phase(of: $0.plainText, afterContain: false) != nil
        }
        return namesPhases ? first : nil
    }

    private mutating func grouped(_ blocks: [MarkdownNode]) -> [Group] {
        var groups = [Group()]
        var level = sectionLevel
        for (index, block) in blocks.enumerated() where block.line != titleHeading?.line {
            guard let own = block.headingLevel else {
                groups[groups.count - 1].blocks.append(block)
                continue
            }
            let phase = PhaseHeading.phase(of: block.plainText, afterContain: hasContained)
            let isPhase =
                own == level + 1 && phase != nil && phase != groups.last?.phase
                && PhaseHeading.isBareName(block.plainText)
                && !Self.isAnnotated(blocks[(index + 1)...])
            guard own <= level || isPhase else {
                groups[groups.count - 1].blocks.append(block)
                continue
            }
            hasContained = hasContained || phase == .contain
            level = max(own, sectionLevel)
            groups.append(Group(heading: block, phase: phase))
        }
        return groups
    }

    /// Whether a muster block stands before the next heading, which makes the heading a step.
    private static func isAnnotated(_ blocks: ArraySlice<MarkdownNode>) -> Bool {
        blocks.prefix { $0.headingLevel == nil }.contains { $0.fenceInfo?.language == "muster" }
    }

    private mutating func mark(_ group: Group, isAlone: Bool) {
        if let heading = group.heading {
            marks.append(OutlineMark(.section(group.phase), heading: heading, in: source))
        }
        if let level = group.blocks.compactMap(\.headingLevel).min() {
            for block in group.blocks where block.headingLevel == level {
                marks.append(OutlineMark(.step, heading: block, in: source))
            }
        } else if group.blocks.contains(where: \.isStepList) {
            markLists(group.blocks)
        } else if group.blocks.contains(where: \.isBoldLine) {
            for block in group.blocks where block.isBoldLine { markBoldLine(block, asStep: true) }
        } else if group.heading != nil || isAlone, group.blocks.contains(where: hasCommand) {
            markWhole(group)
        }
    }

    /// Each item is a step; a bold line between the lists begins a section.
    private mutating func markLists(_ blocks: [MarkdownNode]) {
        for block in blocks {
            if block.isBoldLine {
                markBoldLine(block, asStep: false)
            } else if block.isNumberedParagraph {
                marks.append(OutlineMark(paragraph: block, in: source))
            } else if block.isStepList {
                for (index, item) in block.children.enumerated() { mark(item, number: index + 1) }
            }
        }
    }

    private mutating func mark(_ item: MarkdownNode, number: Int) {
        let indent = source.line(item.line).utf8.prefix(max(0, item.contentColumn - 1)).count
        if let first = item.children.first, first.kind == .paragraph {
            marks.append(OutlineMark(paragraph: first, indent: indent, in: source))
        } else {
            marks.append(
                OutlineMark(
                    kind: .step, title: "Step \(number)",
                    position: source.position(line: item.line, byteColumn: item.byteColumn),
                    bodyLine: item.line, markLength: indent, indent: indent))
        }
    }

    private mutating func markBoldLine(_ block: MarkdownNode, asStep: Bool) {
        let phase = PhaseHeading.phase(of: block.plainText, afterContain: hasContained)
        let isPhase = phase != nil && PhaseHeading.isBareName(block.plainText)
        hasContained = hasContained || (isPhase && phase == .contain)
        let kind: OutlineMark.Kind = asStep && !isPhase ? .step : .section(isPhase ? phase : nil)
        marks.append(OutlineMark(paragraph: block, kind: kind, in: source))
    }

    /// A section that holds commands and no steps is one step of the same name.
    private mutating func markWhole(_ group: Group) {
        guard group.heading != nil, let heading = marks.last else {
            marks.append(
                OutlineMark(
                    kind: .step, title: titleMark?.title ?? "Run the commands",
                    position: SourcePosition(line: group.blocks[0].line, column: 1),
                    bodyLine: group.blocks[0].line))
            return
        }
        marks[marks.count - 1].bodyLine = heading.position.line
        var step = heading
        step.kind = .step
        marks.append(step)
    }

    private func hasCommand(_ block: MarkdownNode) -> Bool {
        block.blocks.contains { node in
            guard case .fence(_, let text) = node.kind, let info = node.fenceInfo else {
                return false
            }
            return info.language == "muster" || info.isRunnable(text)
        }
    }
}

package import DrillModel

/// What a file is for.
package enum ContentKind: String, Sendable, CaseIterable {
    case plan, system, runbook

    /// Finds out by the ending and, for YAML, by the keys; `nil` when it is none of the three.
    package static func of(_ source: SourceText) -> ContentKind? {
        if isMarkdown(source.path) { return .runbook }
        guard isYaml(source.path) else { return nil }
        let findings = Findings(file: source.path)
        guard let root = YamlText.root(of: source, findings),
            case .mapping(let entries) = root.content
        else { return byLines(source.text) }
        return byKeys(entries.map(\.key))
    }

    /// Whether a path ends like a Markdown file.
    package static func isMarkdown(_ path: String) -> Bool {
        ["md", "markdown"].contains(FilePath.ending(of: path))
    }

    /// Whether a path ends like a YAML file.
    package static func isYaml(_ path: String) -> Bool {
        ["yaml", "yml"].contains(FilePath.ending(of: path))
    }

    /// By the beginnings of lines, for a file that YAML cannot read.
    private static func byLines(_ text: String) -> ContentKind? {
        byKeys(
            text.split(whereSeparator: \.isNewline).compactMap { line in
                line.firstIndex(of: ":").map { String(line[..<$0]) }
            })
    }

    /// The kind that more of the keys belong to, those that both have left out.
    private static func byKeys(_ keys: [String]) -> ContentKind? {
        let plan = Set(PlanKeys.plan).subtracting(SystemReader.keys).intersection(keys).count
        let system = Set(SystemReader.keys).subtracting(PlanKeys.plan).intersection(keys).count
        guard plan != system else { return nil }
        return plan > system ? .plan : .system
    }
}

import DrillModel
import Yams

/// Parses YAML that stands in a file, alone or inside Markdown, into values with places.
struct YamlText {
    /// More nodes than any file needs; aliases of aliases reach it, a written file does not.
    private static let maxNodes = 200_000

    private let text: String
    private let lines: [Substring]
    private let findings: Findings
    /// From a place in `text` to the place in the file.
    private let place: (SourcePosition) -> SourcePosition
    private var nodes = 0

    private init(
        _ text: String, _ findings: Findings, _ place: @escaping (SourcePosition) -> SourcePosition
    ) {
        self.text = text
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.findings = findings
        self.place = place
    }

    /// The root of the text; `nil` when it is empty or cannot be parsed, which is then diagnosed.
    static func parse(
        _ text: String,
        _ findings: Findings,
        place: @escaping (SourcePosition) -> SourcePosition = { $0 }
    ) -> YamlNode? {
        var parser = YamlText(text, findings, place)
        guard let root = parser.compose() else { return nil }
        guard let node = parser.convert(root) else {
            findings.error(
                at: place(SourcePosition(line: 1, column: 1)), "too many nodes",
                expected: "at most \(maxNodes) values, aliases counted each time")
            return nil
        }
        return node
    }

    /// The root of a file that has to have one; an empty file is an error.
    static func root(of source: SourceText, _ findings: Findings) -> YamlNode? {
        let text = source.text.hasPrefix("\u{FEFF}") ? String(source.text.dropFirst()) : source.text
        let before = findings.diagnostics.count
        let root = parse(text, findings)
        if root == nil, findings.diagnostics.count == before {
            findings.error(at: nil, "the file is empty", expected: "a mapping in YAML")
        }
        return root
    }

    /// Composes the text; a repeated key is reported and set aside so that the rest is read too.
    private func compose() -> Node? {
        var text = text
        var repetition = 0
        while true {
            do {
                return try Yams.compose(yaml: text, .basic, .default, .utf8)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let mark = Self.position(context.mark)
                let repeated = RepeatedKey.find(keys.first ?? "", after: mark, in: text)
                findings.error(
                    at: place(repeated?.position ?? mark), "repeated key", found: keys.first,
                    expected: "each key once")
                guard let repeated else { return nil }
                repetition += 1
                text = repeated.text(renamedBy: repetition, in: text)
            } catch {
                report(error)
                return nil
            }
        }
    }

    private func report(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let reason = context.map { "\($0.text), \(problem)" } ?? problem
            findings.error(
                at: place(Self.position(mark)), "not valid YAML: \(reason)",
                expected: "YAML 1.1 in block or flow style")
        case .reader(let problem, let offset, _, _):
            findings.error(
                at: offset.map { place(Self.position(ofByte: $0, in: text)) },
                "not valid YAML: \(problem)", expected: "printable text in UTF-8")
        default:
            findings.error(at: nil, "not valid YAML: \(error)")
        }
    }

    private mutating func convert(_ node: Node) -> YamlNode? {
        nodes += 1
        guard nodes <= Self.maxNodes else { return nil }
        let start = Self.position(node.mark)
        switch node {
        case .scalar(let scalar):
            return YamlNode(content: .scalar(value(scalar, start)), position: place(start))
        case .sequence(let sequence):
            var items: [YamlNode] = []
            for item in sequence {
                guard let item = convert(item) else { return nil }
                items.append(item)
            }
            return YamlNode(content: .list(items), position: place(start))
        case .mapping(let mapping):
            return entries(mapping).map { YamlNode(content: .mapping($0), position: place(start)) }
        case .alias:
            return YamlNode(content: .list([]), position: place(start))
        }
    }

    private mutating func entries(_ mapping: Node.Mapping) -> [YamlNode.Entry]? {
        var entries: [YamlNode.Entry] = []
        for (key, value) in mapping {
            let position = place(Self.position(key.mark))
            guard let value = convert(value) else { return nil }
            guard let name = key.scalar?.string else {
                findings.error(at: position, "a key that is not a single value", expected: "text")
                continue
            }
            guard !RepeatedKey.isSetAside(name) else { continue }
            entries.append(YamlNode.Entry(key: name, keyPosition: position, value: value))
        }
        return entries
    }

    private func value(_ scalar: Node.Scalar, _ start: SourcePosition) -> YamlNode.Scalar {
        let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        let isPlain = scalar.style == .plain || scalar.style == .any
        var first = start
        if isQuoted { first.column += 1 }
        let standsAsItIs =
            (isPlain || isQuoted) && !scalar.string.contains("\n")
            && line(first.line).dropFirst(first.column - 1).hasPrefix(scalar.string)
        return YamlNode.Scalar(
            text: scalar.string, isPlain: isPlain,
            textPosition: standsAsItIs ? place(first) : nil)
    }

    private func line(_ number: Int) -> Substring {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    private static func position(_ mark: Mark?) -> SourcePosition {
        SourcePosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private static func position(ofByte offset: Int, in text: String) -> SourcePosition {
        let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
        let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
}

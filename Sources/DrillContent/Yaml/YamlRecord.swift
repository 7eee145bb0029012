import DrillModel

/// A mapping with known keys, read key by key.
///
/// Making one reports the keys that nobody knows; reading reports what is missing or wrong.
struct YamlRecord {
    let position: SourcePosition
    let findings: Findings
    private let name: String
    private let entries: [YamlNode.Entry]

    /// Reports a node that is not a mapping, and is then `nil`.
    ///
    /// `name` is the thing in words.
    init?(_ node: YamlNode, _ name: String, keys: [String], _ findings: Findings) {
        guard case .mapping(let entries) = node.content else {
            findings.error(
                at: node.position, "\(node.shape) where \(name) belongs",
                expected: "a mapping with \(keys.joined(separator: ", "))")
            return nil
        }
        self.position = node.position
        self.findings = findings
        self.name = name
        self.entries = entries
        for entry in entries where !keys.contains(entry.key) {
            findings.error(
                at: entry.keyPosition, "unknown key in \(name)", found: entry.key,
                expected: "one of \(keys.joined(separator: ", "))",
                suggestion: NearestName.of(entry.key, among: keys))
        }
    }

    func entry(_ key: String) -> YamlNode.Entry? {
        entries.first { $0.key == key }
    }

    func node(_ key: String) -> YamlNode? {
        entry(key)?.value
    }

    /// The value of a key, or `nil` where it is absent or wrong.
    func value<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
        node(key).flatMap { reader.read($0, findings) }
    }

    /// The value of a key that has to be there.
    func required<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
        requiredNode(key, expected: reader.expected).flatMap { reader.read($0, findings) }
    }

    /// The node of a key that has to be there.
    func requiredNode(_ key: String, expected: String) -> YamlNode? {
        if let node = node(key) { return node }
        findings.error(at: position, "\(name) has no “\(key)”", expected: expected)
        return nil
    }

    /// The items of a list, none where the key is absent.
    func items(_ key: String) -> [YamlNode] {
        guard let node = node(key) else { return [] }
        guard case .list(let items) = node.content else {
            findings.error(
                at: node.position, "\(node.shape) where the list “\(key)” belongs",
                expected: "a list")
            return []
        }
        return items
    }

    /// The entries of a mapping whose keys are names of the user's, none where it is absent.
    func entries(_ key: String) -> [YamlNode.Entry] {
        guard let node = node(key) else { return [] }
        guard case .mapping(let entries) = node.content else {
            findings.error(
                at: node.position, "\(node.shape) where the mapping “\(key)” belongs",
                expected: "a mapping")
            return []
        }
        return entries
    }
}

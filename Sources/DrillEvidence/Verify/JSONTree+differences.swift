extension JSONTree {
    /// What a claim says otherwise than what was derived.
    ///
    /// - Parameters:
    ///   - derived: what follows from the events.
    ///   - path: where the two stand in their documents.
    /// - Returns: a finding for each value that differs, in the order of the paths.
    package func differences(from derived: JSONTree, at path: String = "") -> [Discrepancy] {
        switch (self, derived) {
        case (.object(let claimed), .object(let actual)):
            Set(claimed.keys).union(actual.keys).sorted().flatMap { name in
                Self.difference(
                    claimed[name], actual[name], at: path.isEmpty ? name : "\(path).\(name)")
            }
        case (.array(let claimed), .array(let actual)):
            (0..<max(claimed.count, actual.count)).flatMap { index in
                Self.difference(
                    claimed.indices.contains(index) ? claimed[index] : nil,
                    actual.indices.contains(index) ? actual[index] : nil, at: "\(path)[\(index)]")
            }
        default:
            self == derived
                ? []
                : [Discrepancy(path: path, "\(excerpt) is claimed, \(derived.excerpt) follows")]
        }
    }

    private static func difference(
        _ claimed: JSONTree?, _ actual: JSONTree?, at path: String
    ) -> [Discrepancy] {
        switch (claimed, actual) {
        case (let claimed?, let actual?): claimed.differences(from: actual, at: path)
        case (let claimed?, nil):
            [Discrepancy(path: path, "\(claimed.excerpt) is claimed, nothing of it follows")]
        case (nil, let actual?):
            [Discrepancy(path: path, "nothing is said, \(actual.excerpt) follows")]
        case (nil, nil): []
        }
    }

    private static let longestExcerpt = 100

    private var excerpt: String {
        let text = description
        return text.count > Self.longestExcerpt ? "\(text.prefix(Self.longestExcerpt))…" : text
    }
}

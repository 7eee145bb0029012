import DrillModel

/// The second occurrence of a key in a block mapping.
///
/// The YAML library refuses a mapping with a repeated key as a whole. To find the other mistakes of
/// the file in the same run, the repetition is renamed to private-use characters of the same
/// length, and the reader skips such keys.
struct RepeatedKey {
    /// The first of the private-use characters; libyaml takes them as printable.
    private static let mark: UInt32 = 0xE000

    let position: SourcePosition
    private let key: String

    /// Looks for the key below its first occurrence, at the same column.
    static func find(
        _ key: String, after first: SourcePosition, in text: String
    ) -> RepeatedKey? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard !key.isEmpty, first.line < lines.count else { return nil }
        for number in first.line..<lines.count {
            let line = lines[number]
            let indent = line.prefix { $0 == " " }.count
            if indent == line.count || line.dropFirst(indent).hasPrefix("#") { continue }
            guard indent >= first.column - 1 else { return nil }
            if indent == first.column - 1, line.dropFirst(indent).hasPrefix(key),
                line.dropFirst(indent + key.count).drop(while: { $0 == " " }).hasPrefix(":")
            {
                return RepeatedKey(
                    position: SourcePosition(line: number + 1, column: first.column), key: key)
            }
        }
        return nil
    }

    /// The text with this occurrence set aside.
    func text(renamedBy number: Int, in text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
        let line = lines[position.line - 1]
        let name = Self.name(number, length: key.unicodeScalars.count)
        lines[position.line - 1] =
            line.prefix(position.column - 1) + name
            + line.dropFirst(position.column - 1 + key.count)
        return lines.joined(separator: "\n")
    }

    /// Whether a key is one that `text(renamedBy:in:)` made.
    static func isSetAside(_ key: String) -> Bool {
        key.unicodeScalars.first.map { (mark..<mark + 0x1000).contains($0.value) } ?? false
    }

    private static func name(_ number: Int, length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for index in 0..<max(1, length) {
            let offset = index == 0 ? UInt32(number % 0x1000) : 0
            if let scalar = Unicode.Scalar(mark + offset) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

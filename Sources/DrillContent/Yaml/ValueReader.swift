import DrillModel

/// Reads one kind of value from a single text, and says what it expects.
struct ValueReader<Value> {
    /// Why a text is not such a value; the offset is in characters from the text's beginning.
    struct Failure: Error {
        var offset = 0
        var message: String?
        var found: String?
        var expected: String?
        var suggestion: String?
    }

    /// The kind of value, after an article: `a duration`.
    var what: String
    /// What a right value looks like.
    var expected: String
    var parse: (String) throws(Failure) -> Value

    init(_ what: String, _ expected: String, _ parse: @escaping (String) throws(Failure) -> Value) {
        self.what = what
        self.expected = expected
        self.parse = parse
    }

    /// A reader from a failable conversion.
    static func from(
        _ what: String, _ expected: String, _ convert: @escaping (String) -> Value?
    ) -> ValueReader {
        ValueReader(what, expected) { text throws(Failure) in
            guard let value = convert(text) else { throw Failure() }
            return value
        }
    }

    /// Reads a node; what stands in the way is reported at its exact place.
    func read(_ node: YamlNode, _ findings: Findings) -> Value? {
        guard case .scalar(let scalar) = node.content, !scalar.isNull else {
            findings.error(
                at: node.position, "\(node.shape) where \(what) belongs", expected: expected)
            return nil
        }
        do throws(Failure) {
            return try parse(scalar.text)
        } catch {
            var position = scalar.textPosition ?? node.position
            if scalar.textPosition != nil { position.column += error.offset }
            findings.error(
                at: error.offset == 0 ? node.position : position,
                error.message ?? "not \(what)", found: error.found ?? scalar.text,
                expected: error.expected ?? expected, suggestion: error.suggestion)
            return nil
        }
    }
}

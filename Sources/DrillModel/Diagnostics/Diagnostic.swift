/// Something wrong with a file that a user wrote: where, what, and what was expected instead.
package struct Diagnostic: Hashable, Codable, Sendable {
    /// Whether the file can be used in spite of it.
    package enum Severity: String, Codable, Sendable {
        case error, warning
    }

    package var severity: Severity
    /// The path as the user gave it.
    package var file: String
    /// Absent when the file as a whole is meant.
    package var position: SourcePosition?
    /// What is wrong, in a few words.
    package var message: String
    /// The offending text.
    package var found: String?
    /// What would have been right.
    package var expected: String?
    /// The nearest valid name.
    package var suggestion: String?

    package init(
        _ severity: Severity = .error,
        file: String,
        at position: SourcePosition? = nil,
        _ message: String,
        found: String? = nil,
        expected: String? = nil,
        suggestion: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.message = message
        self.found = found
        self.expected = expected
        self.suggestion = suggestion
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line, as compilers print it: `plan.yaml:12:9: error: …`.
    package var description: String {
        var text = file
        if let position { text += ":\(position.line):\(position.column)" }
        text += ": \(severity.rawValue): \(message)"
        if let found { text += ": “\(found)”" }
        if let expected { text += "; expected \(expected)" }
        if let suggestion { text += "; did you mean “\(suggestion)”?" }
        return text
    }
}

import DrillModel

/// Collects what is wrong with one file while it is read, so that nothing stops at the first error.
final class Findings {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    /// Adds an error at a place of the file.
    func error(
        at position: SourcePosition?,
        _ message: String,
        found: String? = nil,
        expected: String? = nil,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .error, file: file, at: position, message, found: found, expected: expected,
                suggestion: suggestion))
    }

    /// Adds a warning at a place of the file.
    func warning(
        at position: SourcePosition?,
        _ message: String,
        found: String? = nil,
        expected: String? = nil,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .warning, file: file, at: position, message, found: found, expected: expected,
                suggestion: suggestion))
    }

    func add(_ more: [Diagnostic]) {
        diagnostics += more
    }
}

extension [Diagnostic] {
    /// By file and place; what concerns a file as a whole comes first, and equals keep their order.
    func inReadingOrder() -> [Diagnostic] {
        let whole = SourcePosition(line: 0, column: 0)
        return enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.file != other.file { return one.file < other.file }
            let places = (one.position ?? whole, other.position ?? whole)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
    }
}

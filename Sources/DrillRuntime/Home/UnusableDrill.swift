package import DrillModel

/// A drill that cannot be run, for the screen.
package struct UnusableDrill: Error, CustomStringConvertible {
    private let path: String
    /// Everything that was found in its files.
    package let diagnostics: [Diagnostic]

    init(_ path: String, _ diagnostics: [Diagnostic]) {
        self.path = path
        self.diagnostics = diagnostics
    }

    package var description: String {
        let errors = diagnostics.filter { $0.severity == .error }
        let first = errors.first.map { "\($0)" } ?? path
        let more =
            errors.count > 1 ? " (and \(errors.count - 1) more: muster validate \(path))" : ""
        return first + more
    }
}

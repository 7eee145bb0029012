import DrillModel

/// A drill that cannot be run, for the screen.
struct UnusableDrill: Error, CustomStringConvertible {
    private let path: String
    private let errors: [Diagnostic]

    init(_ path: String, _ diagnostics: [Diagnostic]) {
        self.path = path
        errors = diagnostics.filter { $0.severity == .error }
    }

    var description: String {
        let first = errors.first.map { "\($0)" } ?? path
        let more = errors.count > 1 ? " (and \(errors.count - 1) more: muster validate \(path))" : ""
        return first + more
    }
}

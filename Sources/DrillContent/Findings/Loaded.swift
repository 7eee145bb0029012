package import DrillModel

/// What loading a file gave: the value if it can be used, and everything that is wrong with it.
package struct Loaded<Value: Sendable>: Sendable {
    /// Present exactly when no diagnostic is an error.
    package var value: Value?
    /// Errors and warnings, by file and place.
    package var diagnostics: [Diagnostic]

    /// Holds back a value that has errors.
    package init(_ value: Value?, _ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
        self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    }
}

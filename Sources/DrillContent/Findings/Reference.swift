import DrillModel

/// A name in a file that stands for something elsewhere, with its place, to be checked when the
/// rest of the drill is known.
struct Reference {
    /// What the name stands for.
    enum Target {
        case step(String)
        case choice(step: String, label: String)
        case inject(String)
        /// An inject whose answer is judged.
        case answer(String)
        /// An expectation that a mistake makes fail.
        case expectation(String)
        case metric(MetricID)
        case comparison(Condition.Comparison)
        case action(Invocation)
        case fault(Invocation)
        case approver(Role)
    }

    var target: Target
    var file: String
    var position: SourcePosition
}

/// What a loader made of a file, errors or not, for checks across files.
struct Reading<Value: Sendable> {
    /// Absent when too much is missing to build a value at all.
    var value: Value?
    var references: [Reference] = []
    var diagnostics: [Diagnostic] = []

    var loaded: Loaded<Value> {
        Loaded(value, diagnostics.inReadingOrder())
    }
}

extension Reference {
    /// The metrics of a condition, each at its own place in the text.
    static func comparisons(
        _ condition: Condition, at node: YamlNode, _ file: String
    ) -> [Reference] {
        guard case .scalar(let scalar) = node.content else { return [] }
        var from = scalar.text.startIndex
        return condition.comparisons.map { comparison in
            var position = scalar.textPosition ?? node.position
            let name = comparison.metric.description
            if let range = scalar.text[from...].firstRange(of: name) {
                if scalar.textPosition != nil {
                    position.column += scalar.text[..<range.lowerBound].count
                }
                from = range.upperBound
            }
            return Reference(target: .comparison(comparison), file: file, position: position)
        }
    }
}

import DrillModel

/// Conditions that are looked at every second, laid out so that a look copies nothing.
struct Watched: Sendable {
    /// The comparisons that all have to hold; `nil` where a condition has an `or` in it.
    private let comparisons: [Condition.Comparison]?
    private let conditions: [Condition]

    init(all conditions: [Condition]) {
        self.conditions = conditions
        comparisons =
            conditions.contains(where: \.hasAlternatives)
            ? nil : conditions.flatMap(\.comparisons)
    }

    /// When the newest of the values was taken that the conditions look at.
    func newestSample(on backend: any Observing) -> DrillTime? {
        conditions.flatMap(\.metrics).compactMap { backend.sample(of: $0)?.takenAt }.max()
    }

    /// What all of the conditions say, on the truth where that is known.
    func evaluate(on backend: (any Observing)?) -> Truth {
        guard let backend, let comparisons else {
            return conditions.evaluateAll { backend?.actual($0) }
        }
        var result = Truth.holds
        for index in comparisons.indices {
            guard let value = backend.actual(comparisons[index].metric), !value.isNaN else {
                result = .unknown
                continue
            }
            guard comparisons[index].relation.holds(value, comparisons[index].threshold.value)
            else { return .fails }
        }
        return result
    }
}

extension Condition {
    fileprivate var hasAlternatives: Bool {
        switch self {
        case .comparison: false
        case .all(let parts): parts.contains(where: \.hasAlternatives)
        case .any: true
        }
    }
}

import DrillModel

/// Conditions that are looked at every second, laid out so that a look copies nothing.
final class Watched: Sendable {
    /// A comparison that has to hold, with the place of its metric in the list.
    fileprivate struct Bound {
        let place: Int
        let relation: Condition.Relation
        let threshold: Double
    }

    /// The comparisons that all have to hold; `nil` where a condition has an `or` in it.
    private let bounds: ContiguousArray<Bound>?
    private let list: MetricList
    private let conditions: [Condition]

    /// - Parameters:
    ///   - conditions: what has to hold, all of it.
    ///   - list: the metrics of these conditions, and of others that are looked at as often.
    init(all conditions: [Condition], in list: MetricList) {
        self.conditions = conditions
        self.list = list
        let comparisons = conditions.flatMap(\.comparisons)
        bounds =
            conditions.contains(where: \.hasAlternatives)
            ? nil : ContiguousArray(comparisons.compactMap { Bound($0, in: list) })
    }

    /// When the newest of the values was taken that the conditions look at.
    func newestSample(on backend: any Observing) -> DrillTime? {
        conditions.flatMap(\.metrics).compactMap { backend.sample(of: $0)?.takenAt }.max()
    }

    /// What all of the conditions say, on the truth where that is known.
    func evaluate(on backend: any Observing) -> Truth {
        guard let bounds else { return conditions.evaluateAll { backend.actual($0) } }
        var result = Truth.holds
        for bound in bounds {
            guard let value = backend.actual(bound.place, of: list), !value.isNaN else {
                result = .unknown
                continue
            }
            guard bound.relation.holds(value, bound.threshold) else { return .fails }
        }
        return result
    }
}

extension Watched.Bound {
    fileprivate init?(_ comparison: Condition.Comparison, in list: MetricList) {
        guard let place = list.metrics.firstIndex(of: comparison.metric) else { return nil }
        self.init(
            place: place, relation: comparison.relation, threshold: comparison.threshold.value)
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

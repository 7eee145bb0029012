/// A statement about metrics that holds, fails or is unknown: `shop.error_rate < 1%`.
package indirect enum Condition: Hashable, Codable, Sendable {
    case comparison(Comparison)
    case all([Condition])
    case any([Condition])

    /// A metric held against a number.
    package struct Comparison: Hashable, Codable, Sendable {
        package var metric: MetricID
        package var relation: Relation
        package var threshold: Quantity

        package init(metric: MetricID, relation: Relation, threshold: Quantity) {
            self.metric = metric
            self.relation = relation
            self.threshold = threshold
        }
    }

    /// How a metric is held against its number.
    package enum Relation: String, Codable, Sendable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case equal = "=="
        case notEqual = "!="

        /// Whether `value` stands in this relation to `threshold`.
        package func holds(_ value: Double, _ threshold: Double) -> Bool {
            switch self {
            case .less: value < threshold
            case .atMost: value <= threshold
            case .greater: value > threshold
            case .atLeast: value >= threshold
            case .equal: value == threshold
            case .notEqual: value != threshold
            }
        }
    }

    /// Evaluates the condition; a metric without a value, or with a NaN, leaves its part unknown.
    package func evaluate(_ value: (MetricID) -> Double?) -> Truth {
        switch self {
        case .comparison(let comparison):
            guard let number = value(comparison.metric), !number.isNaN else { return .unknown }
            return Truth(comparison.relation.holds(number, comparison.threshold.value))
        case .all(let parts): return parts.evaluateAll(value)
        case .any(let parts): return parts.evaluateAny(value)
        }
    }

    /// Every comparison in the condition, in the order of its text.
    package var comparisons: [Comparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        }
    }

    /// The metrics that it compares, in the order of its text.
    package var metrics: [MetricID] { comparisons.map(\.metric) }
}

extension [Condition] {
    /// Three-valued AND, which holds where there is no condition; looks no further than it must.
    package func evaluateAll(_ value: (MetricID) -> Double?) -> Truth {
        var result = Truth.holds
        for condition in self {
            switch condition.evaluate(value) {
            case .fails: return .fails
            case .unknown: result = .unknown
            case .holds: break
            }
        }
        return result
    }

    /// Three-valued OR, which fails where there is no condition; looks no further than it must.
    package func evaluateAny(_ value: (MetricID) -> Double?) -> Truth {
        var result = Truth.fails
        for condition in self {
            switch condition.evaluate(value) {
            case .holds: return .holds
            case .unknown: result = .unknown
            case .fails: break
            }
        }
        return result
    }
}

extension Condition: CustomStringConvertible {
    package var description: String {
        switch self {
        case .comparison(let comparison):
            "\(comparison.metric) \(comparison.relation.rawValue) \(comparison.threshold)"
        case .all(let parts): parts.map(\.description).joined(separator: " and ")
        case .any(let parts): parts.map(\.description).joined(separator: " or ")
        }
    }
}

package import DrillModel

/// The values of some metrics at one instant.
///
/// The sets of a session share the names of its metrics, which would take more room and time than the
/// values.
package struct MetricValues: Sendable {
    let names: MetricNames
    /// Where the metrics stand among the names, ascending.
    let places: [Int32]
    /// The value of each.
    let numbers: [Double]

    /// - Parameters:
    ///   - values: each metric with its value.
    ///   - names: what is shared where it has all of them.
    package init(_ values: [MetricID: Double], among names: MetricNames = MetricNames()) {
        let names = names.including(values.keys)
        let found = values.compactMap { metric, value in
            names.places[metric].map { (place: Int32($0), value: value) }
        }.sorted { $0.place < $1.place }
        self.init(names: names, places: found.map(\.place), numbers: found.map(\.value))
    }

    /// - Parameters:
    ///   - names: the names that are shared.
    ///   - places: where the metrics stand among them, ascending.
    ///   - numbers: the value of each of these.
    package init(names: MetricNames, places: [Int32], numbers: [Double]) {
        precondition(places.count == numbers.count)
        self.names = names
        self.places = places
        self.numbers = numbers
    }

    /// The metrics in their order.
    package var metrics: [MetricID] { places.map { names.sorted[Int($0)] } }

    /// Each metric with its value.
    package var dictionary: [MetricID: Double] {
        Dictionary(uniqueKeysWithValues: zip(metrics, numbers))
    }
}

extension MetricValues: Hashable {
    package static func == (left: MetricValues, right: MetricValues) -> Bool {
        guard left.numbers == right.numbers else { return false }
        return left.names === right.names
            ? left.places == right.places : left.metrics == right.metrics
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(metrics)
        hasher.combine(numbers)
    }
}

/// As an object with a member for each metric.
extension MetricValues: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try [MetricID: Double](from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try dictionary.encode(to: encoder)
    }
}

extension MetricValues: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral values: (MetricID, Double)...) {
        self.init(Dictionary(uniqueKeysWithValues: values))
    }
}

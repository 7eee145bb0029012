package import DrillModel

/// The values of several metrics at one instant.
///
/// One scrape has the metrics of the scrape before it as a rule. Such sets share their names, which
/// in a long session would take more room and time than the values.
package struct MetricValues: Sendable {
    fileprivate let names: MetricNames
    fileprivate let numbers: [Double]

    /// - Parameters:
    ///   - values: each metric with its value.
    ///   - previous: a set whose names are shared if they are the same.
    package init(_ values: [MetricID: Double], sharingNamesOf previous: MetricValues? = nil) {
        if let previous, previous.metrics.count == values.count,
            let numbers = previous.numbers(from: values)
        {
            self.init(names: previous.names, numbers: numbers)
        } else {
            let sorted = values.sorted { $0.key < $1.key }
            self.init(names: MetricNames(sorted.map(\.key)), numbers: sorted.map(\.value))
        }
    }

    private init(names: MetricNames, numbers: [Double]) {
        self.names = names
        self.numbers = numbers
    }

    private func numbers(from values: [MetricID: Double]) -> [Double]? {
        var numbers: [Double] = []
        numbers.reserveCapacity(values.count)
        for metric in metrics {
            guard let value = values[metric] else { return nil }
            numbers.append(value)
        }
        return numbers
    }

    /// The metrics in their order.
    package var metrics: [MetricID] { names.sorted }

    /// The value of a metric; `nil` where it has none.
    package subscript(metric: MetricID) -> Double? {
        names.places[metric].map { numbers[$0] }
    }

    /// The same metrics with other values.
    ///
    /// - Parameter numbers: as many as there are metrics, in their order.
    /// - Returns: a set that shares its names with this one.
    package func replaced(by numbers: [Double]) -> MetricValues {
        precondition(numbers.count == metrics.count)
        return MetricValues(names: names, numbers: numbers)
    }

    /// The same metrics, each with what becomes of its value.
    package func mapValues(_ transform: (Double) -> Double) -> MetricValues {
        replaced(by: numbers.map(transform))
    }

    /// Each metric with its value.
    package var dictionary: [MetricID: Double] {
        Dictionary(uniqueKeysWithValues: zip(metrics, numbers))
    }
}

extension MetricValues: Hashable {
    package static func == (left: MetricValues, right: MetricValues) -> Bool {
        left.numbers == right.numbers
            && (left.names === right.names || left.metrics == right.metrics)
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

extension [SampleSet] {
    /// The value of a metric in each sample; `nil` where it has none.
    ///
    /// It is looked up once for samples that share their names.
    package func values(of metric: MetricID) -> [Double?] {
        var names: MetricNames?
        var place: Int?
        return map { sample in
            if sample.values.names !== names {
                names = sample.values.names
                place = sample.values.names.places[metric]
            }
            return place.map { sample.values.numbers[$0] }
        }
    }
}

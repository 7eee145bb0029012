package import DrillModel

/// What monitoring has had since the session began, scrape by scrape.
package struct SampleHistory: Sendable {
    /// The newest instant of each scrape, ascending.
    package private(set) var takenAt: [DrillTime] = []
    /// Where each metric stands among `series`.
    private var places: [MetricID: Int] = [:]
    private var series: [ValueSteps] = []
    private var translation = Translation(MetricNames())

    /// Where the metrics of shared names stand in the history, as far as they have occurred.
    private struct Translation: Sendable {
        let names: MetricNames
        var places: [Int?]

        init(_ names: MetricNames) {
            self.names = names
            places = Array(repeating: nil, count: names.sorted.count)
        }
    }

    package init() {}
}

extension SampleHistory {
    package mutating func append(_ set: SampleSet) {
        let scrape = takenAt.count
        takenAt.append(set.takenAt)
        if translation.names !== set.values.names { translation = Translation(set.values.names) }
        for (place, value) in zip(set.values.places, set.values.numbers) {
            series[self.place(translating: Int(place))].note(value, at: scrape)
        }
        for metric in set.unknown { series[place(of: metric)].note(nil, at: scrape) }
    }

    private mutating func place(translating other: Int) -> Int {
        if let known = translation.places[other] { return known }
        let place = place(of: translation.names.sorted[other])
        translation.places[other] = place
        return place
    }

    private mutating func place(of metric: MetricID) -> Int {
        if let known = places[metric] { return known }
        places[metric] = series.count
        series.append(ValueSteps())
        return series.count - 1
    }

    /// What a new scrape changes.
    ///
    /// - Parameters:
    ///   - seen: everything that monitoring has.
    ///   - time: the newest instant for which it has taken a value.
    /// - Returns: the values that are others than before, and the metrics that have none any more.
    package func change(to seen: [MetricID: Sample], takenAt time: DrillTime) -> SampleSet {
        let changed = seen.filter { metric, sample in
            places[metric].map { series[$0].last != sample.value } ?? true
        }
        let gone = places.keys.filter { seen[$0] == nil && self[$0] != nil }
        return SampleSet(
            takenAt: time,
            values: MetricValues(
                changed.compactMapValues(\.value), among: translation.names.including(seen.keys)),
            unknown: (changed.filter { $0.value.value == nil }.keys + gone).sorted())
    }
}

extension SampleHistory {
    /// How many scrapes there were.
    package var count: Int { takenAt.count }

    /// Every metric that monitoring has told of, in order.
    package var metrics: [MetricID] { places.keys.sorted() }

    /// The value of a metric now; `nil` when unknown.
    package subscript(metric: MetricID) -> Double? {
        places[metric].flatMap { series[$0].last }
    }

    /// Whether monitoring tells of a metric, but has no value for it now.
    package func isUnknown(_ metric: MetricID) -> Bool {
        places[metric] != nil && self[metric] == nil
    }

    /// Whether monitoring has ever had a value for a metric.
    package func hasHadValue(_ metric: MetricID) -> Bool {
        places[metric].map { series[$0].hasHadValue } ?? false
    }

    /// The value of a metric at each of some scrapes; `nil` where it was unknown.
    package func values(of metric: MetricID, in scrapes: Range<Int>) -> [Double?] {
        places[metric].map { series[$0][scrapes] } ?? scrapes.map { _ in nil }
    }

    /// The value of a metric at the last scrape up to an instant; `nil` when unknown.
    package func value(of metric: MetricID, at time: DrillTime) -> Double? {
        guard let place = places[metric], let scrape = takenAt.lastIndex(where: { $0 <= time })
        else { return nil }
        return series[place][scrape]
    }

    /// What there was after the first scrapes.
    package func first(_ scrapes: Int) -> SampleHistory {
        var first = SampleHistory()
        first.takenAt = Array(takenAt.prefix(scrapes))
        first.series = series.map { $0.first(scrapes) }.filter { !$0.isEmpty }
        // Metrics stand in the order in which they occurred.
        first.places = places.filter { $0.value < first.series.count }
        return first
    }
}

extension SampleHistory: Hashable {
    package static func == (left: SampleHistory, right: SampleHistory) -> Bool {
        left.takenAt == right.takenAt && left.places == right.places && left.series == right.series
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(takenAt)
        hasher.combine(series)
    }
}

package import DrillModel

extension Simulation {
    package func observe() -> Observation {
        Observation(
            seen: world.monitoring.first?.seen(in: world) ?? [:], truth: truth, dataLoss: dataLoss)
    }

    package var dataLoss: DataLoss? { world.dataLoss }

    package var knowsTruth: Bool { true }

    package var sampledAt: DrillTime? {
        guard !world.monitoring.isEmpty, !world.monitoring[0].shown.values.isEmpty else {
            return nil
        }
        return DrillTime(milliseconds: world.monitoring[0].shown.takenAt)
    }

    package func sample(of metric: MetricID) -> Sample? {
        var copy = self
        return place(of: metric).flatMap { copy.sample(at: $0) }
    }

    /// What is so for one metric, without reading the others; `nil` where there is no value.
    package func truth(of metric: MetricID) -> Double? {
        var copy = self
        return place(of: metric).flatMap { copy.reading(at: $0) }
    }

    /// The instant to which the simulation was last advanced.
    package var time: DrillTime { DrillTime(milliseconds: world.now) }

    /// What is so, for every metric that has a value now.
    package var truth: [MetricID: Double] {
        var result: [MetricID: Double] = [:]
        for place in world.places {
            let kind = place.kind
            var readings = Readings()
            kind.measure(place.slot, in: world, into: &readings)
            for (metric, value) in zip(kind.spec.metrics, readings.values) where !value.isNaN {
                result[MetricID(place.ref, metric.name)] = value
            }
        }
        return result
    }
}

extension Simulation {
    /// Where a metric of the system stands, looked up once for many readings.
    package struct MetricPlace: Sendable {
        /// The number of its component in the system.
        package let component: Int
        /// Its number among the metrics of its component.
        package let metric: Int
        /// Its place in a scrape of monitoring; `nil` for what nobody could see.
        fileprivate let scraped: Int?
    }

    /// The place of a metric; `nil` for one that the system does not have.
    package func place(of metric: MetricID) -> MetricPlace? {
        guard let component = world.index(of: metric.component) else { return nil }
        let kind = world.places[component].kind
        guard let number = kind.spec.metrics.firstIndex(where: { $0.name == metric.name }) else {
            return nil
        }
        let before = world.places[..<component].reduce(0) { $0 + $1.metricCount }
        return MetricPlace(
            component: component, metric: number,
            scraped: kind.isObservable ? before + number : nil)
    }

    /// What monitoring has for the metric at a place.
    ///
    /// Changes nothing; it is mutating so that a class reads its simulation in place, where another
    /// function would be given a copy.
    package mutating func sample(at place: MetricPlace) -> Sample? {
        guard let scraped = place.scraped, let takenAt = sampledAt else { return nil }
        assert(world.monitoring[0].collects(scraped), "a metric is read that is not collected")
        let value = world.monitoring[0].shown.values[scraped]
        return Sample(takenAt: takenAt, value: value.isNaN ? nil : value)
    }

    /// What is so for the metric at a place; `nil` where there is no value.
    ///
    /// Changes nothing; mutating for the same reason.
    package mutating func reading(at place: MetricPlace) -> Double? {
        let kind = world.places[place.component].kind
        var readings = Readings(.one(place.metric))
        kind.measure(world.places[place.component].slot, in: world, into: &readings)
        return readings.value.isNaN ? nil : readings.value
    }

    /// Has monitoring collect these metrics and those of the alert rules, and no others.
    ///
    /// For a drill that nobody watches: what is not collected has samples without a value.
    ///
    /// - Parameter metrics: all metrics of which samples will be asked for.
    package mutating func collect(only metrics: some Sequence<MetricID>) {
        var slots: [Int] = []
        for metric in metrics {
            if let slot = place(of: metric)?.scraped { slots.append(slot) }
        }
        Monitoring.collect(only: slots, in: &world)
    }
}

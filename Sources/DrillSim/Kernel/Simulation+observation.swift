package import DrillModel

extension Simulation {
    package func observe() -> Observation {
        Observation(
            seen: world.monitoring.first?.seen(in: world) ?? [:], truth: truth,
            dataLoss: world.dataLoss)
    }

    /// The instant to which the simulation was last advanced.
    package var time: DrillTime { DrillTime(milliseconds: world.now) }

    /// What is so for one metric, without reading the others; `nil` where there is no value.
    package func truth(of metric: MetricID) -> Double? {
        guard let index = world.index(of: metric.component) else { return nil }
        let place = world.places[index]
        let kind = World.kinds[place.kind]
        guard let number = kind.spec.metrics.firstIndex(where: { $0.name == metric.name }) else {
            return nil
        }
        var values: ContiguousArray<Double> = []
        kind.measure(place.slot, in: world, into: &values)
        return values[number].isNaN ? nil : values[number]
    }

    /// What is so, for every metric that has a value now.
    package var truth: [MetricID: Double] {
        var result: [MetricID: Double] = [:]
        var values: ContiguousArray<Double> = []
        for place in world.places {
            let kind = World.kinds[place.kind]
            values.removeAll(keepingCapacity: true)
            kind.measure(place.slot, in: world, into: &values)
            for (metric, value) in zip(kind.spec.metrics, values) where !value.isNaN {
                result[MetricID(place.ref, metric.name)] = value
            }
        }
        return result
    }
}

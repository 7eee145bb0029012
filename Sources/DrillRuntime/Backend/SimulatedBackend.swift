import DrillModel
import DrillSim

/// A simulated system in a session: what the drill asks for is looked up once and measured once an
/// instant.
///
/// A class, so that the engine can be handed it without a copy of the simulation.
final class SimulatedBackend: Backend {
    private var simulation: Simulation
    private var metrics: [(id: MetricID, place: Simulation.MetricPlace?)] = []
    private var readings: [Reading]
    /// Goes up with everything that may have changed the system.
    private var moment: UInt64 = 1

    /// The metrics of a component, as of a moment.
    private struct Reading {
        var moment: UInt64 = 0
        var values: ContiguousArray<Double> = []
    }

    init(seed: UInt64, of system: SystemDefinition) {
        simulation = Simulation(system: system, seed: seed)
        readings = Array(repeating: Reading(), count: system.components.count)
    }

    func advance(to time: DrillTime) -> [TimedNotice] {
        moment += 1
        return simulation.advance(to: time)
    }

    func perform(_ action: Invocation, id: ActionID) {
        moment += 1
        simulation.perform(action, id: id)
    }

    func inject(_ fault: Invocation) {
        moment += 1
        simulation.inject(fault)
    }

    func observe() -> Observation { simulation.observe() }

    var dataLoss: DataLoss? { simulation.dataLoss }

    var knowsTruth: Bool { simulation.knowsTruth }

    var sampledAt: DrillTime? { simulation.sampledAt }

    func sample(of metric: MetricID) -> Sample? {
        place(of: metric).flatMap(simulation.sample)
    }

    func truth(of metric: MetricID) -> Double? {
        guard let place = place(of: metric) else { return nil }
        if readings[place.component].moment != moment {
            readings[place.component].values.removeAll(keepingCapacity: true)
            simulation.measure(place.component, into: &readings[place.component].values)
            readings[place.component].moment = moment
        }
        let value = readings[place.component].values[place.metric]
        return value.isNaN ? nil : value
    }

    /// A drill asks for few metrics, again and again: comparing short names beats hashing them.
    private func place(of metric: MetricID) -> Simulation.MetricPlace? {
        for known in metrics where known.id == metric { return known.place }
        let place = simulation.place(of: metric)
        metrics.append((metric, place))
        return place
    }
}

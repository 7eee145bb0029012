import DrillModel
import DrillSim

/// A simulated system in a session: what the drill asks for is looked up once and measured once an
/// instant.
///
/// A class, so that the engine can be handed it without a copy of the simulation.
final class SimulatedBackend: Backend {
    // One property, because every access to one is checked.
    private var system: MeasuredSystem

    init(seed: UInt64, of system: SystemDefinition) {
        self.system = MeasuredSystem(Simulation(system: system, seed: seed), of: system)
    }

    func advance(to time: DrillTime) -> [TimedNotice] { system.advance(to: time) }

    func perform(_ action: Invocation, id: ActionID) { system.perform(action, id: id) }

    func inject(_ fault: Invocation) { system.inject(fault) }

    func observe() -> Observation { system.simulation.observe() }

    var dataLoss: DataLoss? { system.simulation.dataLoss }

    var knowsTruth: Bool { true }

    var sampledAt: DrillTime? { system.simulation.sampledAt }

    func sample(of metric: MetricID) -> Sample? { system.sample(of: metric) }

    func truth(of metric: MetricID) -> Double? { system.truth(of: metric) }
}

/// A simulation with what has been looked up and measured in it.
private struct MeasuredSystem {
    private(set) var simulation: Simulation
    private var metrics: ContiguousArray<MetricID> = []
    private var places: ContiguousArray<Simulation.MetricPlace?> = []
    private var readings: ContiguousArray<Reading>
    /// Goes up with everything that may have changed the system.
    private var moment: UInt64 = 1

    /// The metrics of a component, as of a moment.
    private struct Reading {
        var moment: UInt64 = 0
        var values: ContiguousArray<Double> = []
    }

    init(_ simulation: Simulation, of system: SystemDefinition) {
        self.simulation = simulation
        readings = ContiguousArray(repeating: Reading(), count: system.components.count)
    }

    mutating func advance(to time: DrillTime) -> [TimedNotice] {
        moment += 1
        return simulation.advance(to: time)
    }

    mutating func perform(_ action: Invocation, id: ActionID) {
        moment += 1
        simulation.perform(action, id: id)
    }

    mutating func inject(_ fault: Invocation) {
        moment += 1
        simulation.inject(fault)
    }

    mutating func sample(of metric: MetricID) -> Sample? {
        guard let place = place(of: metric) else { return nil }
        return simulation.sample(at: place)
    }

    mutating func truth(of metric: MetricID) -> Double? {
        guard let place = place(of: metric) else { return nil }
        if readings[place.component].moment != moment {
            readings[place.component].values.removeAll(keepingCapacity: true)
            simulation.read(place.component, into: &readings[place.component].values)
            readings[place.component].moment = moment
        }
        let value = readings[place.component].values[place.metric]
        return value.isNaN ? nil : value
    }

    /// A drill asks for few metrics, again and again: comparing short names beats hashing them.
    private mutating func place(of metric: MetricID) -> Simulation.MetricPlace? {
        for index in metrics.indices
        where metrics[index].name == metric.name && metrics[index].component == metric.component {
            return places[index]
        }
        let place = simulation.place(of: metric)
        metrics.append(metric)
        places.append(place)
        return place
    }
}

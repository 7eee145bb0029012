package import DrillModel
package import DrillSim

/// A simulated system in a session: what the drill asks for is looked up once and measured once an
/// instant.
///
/// A class, so that the engine can be handed it without a copy of the simulation.
package final class SimulatedBackend: Backend {
    // One property, because every access to one is checked.
    private var system: MeasuredSystem

    /// Begins a simulation.
    ///
    /// - Parameters:
    ///   - seed: decides every draw.
    ///   - system: what is simulated.
    ///   - resolution: how finely time is divided.
    ///   - metrics: what monitoring collects besides what alerts look at; everything by default.
    package init(
        seed: UInt64, of system: SystemDefinition,
        resolution: Simulation.Resolution = .interactive, collecting metrics: [MetricID]? = nil
    ) {
        var simulation = Simulation(system: system, seed: seed, resolution: resolution)
        if let metrics { simulation.collect(only: metrics) }
        self.system = MeasuredSystem(simulation)
    }

    package func advance(to time: DrillTime) -> [TimedNotice] { system.advance(to: time) }

    package func perform(_ action: Invocation, id: ActionID) { system.perform(action, id: id) }

    package func inject(_ fault: Invocation) { system.inject(fault) }

    package func observe() -> Observation { system.simulation.observe() }

    package var dataLoss: DataLoss? { system.simulation.dataLoss }

    package var knowsTruth: Bool { true }

    package var sampledAt: DrillTime? { system.simulation.sampledAt }

    package func sample(of metric: MetricID) -> Sample? { system.sample(of: metric) }

    package func truth(of metric: MetricID) -> Double? { system.truth(of: metric) }

    package func actual(_ place: Int, of list: MetricList) -> Double? {
        system.truth(place, of: list)
    }
}

/// A simulation with what has been looked up and measured in it.
private struct MeasuredSystem {
    private(set) var simulation: Simulation
    /// The metrics that have been asked for, and what is known of each.
    private var metrics: ContiguousArray<MetricID> = []
    private var readings: ContiguousArray<Reading> = []
    /// The list that was asked for last, and where its metrics are among those.
    private var list: MetricList?
    private var numbers: ContiguousArray<Int> = []
    /// Goes up with everything that may have changed the system.
    private var moment: UInt64 = 1

    /// Where a metric stands, and its value as of a moment.
    private struct Reading {
        let place: Simulation.MetricPlace?
        var moment: UInt64 = 0
        var value: Double?
    }

    init(_ simulation: Simulation) {
        self.simulation = simulation
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
        guard let place = readings[number(of: metric)].place else { return nil }
        return simulation.sample(at: place)
    }

    mutating func truth(of metric: MetricID) -> Double? { truth(number(of: metric)) }

    mutating func truth(_ place: Int, of list: MetricList) -> Double? {
        if list !== self.list {
            self.list = list
            numbers = ContiguousArray(list.metrics.map { number(of: $0) })
        }
        return truth(numbers[place])
    }

    private mutating func truth(_ number: Int) -> Double? {
        guard let place = readings[number].place else { return nil }
        if readings[number].moment != moment {
            readings[number].value = simulation.reading(at: place)
            readings[number].moment = moment
        }
        return readings[number].value
    }

    /// A drill asks for few metrics, again and again: comparing short names beats hashing them.
    private mutating func number(of metric: MetricID) -> Int {
        if let known = known(metric) { return known }
        metrics.append(metric)
        readings.append(Reading(place: simulation.place(of: metric)))
        return readings.count - 1
    }

    /// Mutating so that the simulation beside the metrics is not copied for a look at them.
    private mutating func known(_ metric: MetricID) -> Int? {
        let metrics = metrics.span
        for index in metrics.indices
        where metrics[index].name == metric.name && metrics[index].component == metric.component {
            return index
        }
        return nil
    }
}

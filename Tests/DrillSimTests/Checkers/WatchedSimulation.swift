import DrillModel
import DrillSim
import SimulationChecks
import Testing

/// A simulation under test, which the checker watches: what cannot be so fails the test.
@dynamicMemberLookup
struct WatchedSimulation {
    /// Seconds of the simulation between two looks; each costs as much as some seconds do.
    private static let interval: Int64 = 20

    private var simulation: Simulation
    private var checker: SimulationChecker
    private var lastLook = DrillTime.start
    private var reported = 0
    /// What has been reported since the last look.
    private var notices: [TimedNotice] = []

    init(
        system: SystemDefinition, seed: UInt64, resolution: Simulation.Resolution = .interactive
    ) {
        simulation = Simulation(system: system, seed: seed, resolution: resolution)
        checker = SimulationChecker(system)
    }

    subscript<Value>(dynamicMember path: KeyPath<Simulation, Value>) -> Value {
        simulation[keyPath: path]
    }

    mutating func advance(to time: DrillTime) -> [TimedNotice] {
        let fresh = simulation.advance(to: time)
        notices += fresh
        if time - lastLook >= .seconds(Self.interval) { look() }
        return fresh
    }

    private mutating func look() {
        checker.check(simulation, after: notices)
        notices = []
        lastLook = simulation.time
        for violation in checker.violations[reported...] { Issue.record("\(violation)") }
        reported = checker.violations.count
    }

    mutating func perform(_ action: Invocation, id: ActionID) {
        checker.order(id)
        simulation.perform(action, id: id)
    }

    mutating func inject(_ fault: Invocation) {
        simulation.inject(fault)
    }

    func observe() -> Observation { simulation.observe() }

    func truth(of metric: MetricID) -> Double? { simulation.truth(of: metric) }
}

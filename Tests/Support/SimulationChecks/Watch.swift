package import DrillModel
package import DrillSim

/// A simulation with a checker beside it.
package struct Watch: Sendable {
    /// The simulation.
    package private(set) var simulation: Simulation
    /// What looks at it.
    package private(set) var checker: SimulationChecker
    /// Everything that it reported.
    package private(set) var notices: [TimedNotice] = []
    private let isLooking: Bool

    /// A simulation at its beginning.
    ///
    /// - Parameters:
    ///   - system: what is simulated.
    ///   - seed: decides every draw.
    ///   - isLooking: whether the checker looks after every advance.
    package init(_ system: SystemDefinition, seed: UInt64, isLooking: Bool = true) {
        simulation = Simulation(system: system, seed: seed)
        checker = SimulationChecker(system)
        self.isLooking = isLooking
    }

    /// Lets time pass, and looks.
    package mutating func advance(to time: DrillTime) {
        let fresh = simulation.advance(to: time)
        notices += fresh
        if isLooking { checker.check(simulation, after: fresh) }
    }

    /// Does something to the system now.
    ///
    /// - Parameters:
    ///   - deed: a fault or an action.
    ///   - number: the number of the action.
    package mutating func perform(_ deed: FuzzScript.Deed, number: Int) {
        switch deed {
        case .fault(let fault): simulation.inject(fault)
        case .action(let action):
            checker.order(ActionID(number))
            simulation.perform(action, id: ActionID(number))
        }
    }
}

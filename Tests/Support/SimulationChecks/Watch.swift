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
    ///   - simulation: what is watched.
    ///   - system: what is simulated in it.
    ///   - isLooking: whether the checker looks after every advance.
    package init(_ simulation: Simulation, of system: SystemDefinition, isLooking: Bool = true) {
        self.simulation = simulation
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

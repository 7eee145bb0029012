package import DrillModel
import DrillSim

/// One system under one seed, with a script thrown at it and the checkers watching.
package struct SweepRun: Sendable {
    /// The system.
    package let system: SystemDefinition
    /// The seed of the simulation and of the script.
    package let seed: UInt64
    /// What is done to it.
    package let script: FuzzScript
    /// The seconds that are simulated.
    package let seconds: Int

    /// A run that a seed decides.
    ///
    /// - Parameters:
    ///   - system: the system.
    ///   - seed: decides the simulation's draws and what is thrown at it.
    ///   - seconds: the seconds that are simulated.
    package init(_ system: SystemDefinition, seed: UInt64, seconds: Int = 1200) {
        self.init(
            system, seed: seed, seconds: seconds,
            script: FuzzScript(system, seed: seed, seconds: seconds * 3 / 4))
    }

    /// A run of a given script.
    ///
    /// - Parameters:
    ///   - system: the system.
    ///   - seed: decides the simulation's draws.
    ///   - seconds: the seconds that are simulated.
    ///   - script: what is done to it.
    package init(_ system: SystemDefinition, seed: UInt64, seconds: Int, script: FuzzScript) {
        self.system = system
        self.seed = seed
        self.seconds = seconds
        self.script = script
    }

    /// Runs it, looking every ten seconds and after everything that is done; returns what was found.
    package func violations() -> [Violation] {
        var simulation = Simulation(system: system, seed: seed)
        var checker = SimulationChecker(system)
        var next = 0
        for look in 1...max(1, seconds / 10) {
            let time = DrillTime.seconds(Int64(look * 10))
            while next < script.entries.count, script.entries[next].time <= time {
                let entry = script.entries[next]
                next += 1
                advance(&simulation, to: entry.time, &checker)
                perform(entry.deed, number: next, &simulation, &checker)
            }
            advance(&simulation, to: time, &checker)
        }
        return checker.violations
    }

    private func advance(
        _ simulation: inout Simulation, to time: DrillTime, _ checker: inout SimulationChecker
    ) {
        let notices = simulation.advance(to: time)
        checker.check(simulation, after: notices)
    }

    private func perform(
        _ deed: FuzzScript.Deed, number: Int, _ simulation: inout Simulation,
        _ checker: inout SimulationChecker
    ) {
        switch deed {
        case .fault(let fault): simulation.inject(fault)
        case .action(let action):
            checker.order(ActionID(number))
            simulation.perform(action, id: ActionID(number))
        }
    }
}

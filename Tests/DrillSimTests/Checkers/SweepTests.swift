import DrillModel
import DrillSim
import SimulationChecks
import Testing

/// A small part of the sweep that `make sweep` runs at length.
struct SweepTests {
    @Test(arguments: ShippedSystem.names, [UInt64(1)])
    func noInvariantBreaksWhateverIsThrownAtASystem(name: String, seed: UInt64) throws {
        let run = SweepRun(try ShippedSystem.load(name), seed: seed, seconds: 240)
        let violations = run.violations()
        #expect(violations.isEmpty, "\(name), seed \(seed):\n\(run.script)")
    }

    @Test func theSameSeedThrowsTheSame() throws {
        let system = try ShippedSystem.load("two-region-shop")
        let first = FuzzScript(system, seed: 5, seconds: 600)
        #expect(first.entries == FuzzScript(system, seed: 5, seconds: 600).entries)
        #expect(first.entries != FuzzScript(system, seed: 6, seconds: 600).entries)
    }

    @Test func theSweepReachesEveryVerbOfASystem() throws {
        let system = try ShippedSystem.load("two-region-shop")
        let verbs = (UInt64(1)...200).flatMap { seed in
            FuzzScript(system, seed: seed, seconds: 600).entries.map(\.deed.verb)
        }
        let kinds = system.components.compactMap { ComponentCatalogue.standard.kind($0.kind) }
        for kind in kinds {
            for spec in kind.actions + kind.faults {
                #expect(verbs.contains(spec.verb), "\(kind.kind) \(spec.verb)")
            }
        }
    }

    @Test func theCheckerSeesAnEndWithoutABeginning() throws {
        let system = try ShippedSystem.load("two-region-shop")
        var simulation = Simulation(system: system, seed: 1)
        var checker = SimulationChecker(system)
        let action = try #require(Invocation("promote eu-west-1/nowhere"))
        simulation.perform(action, id: ActionID(1))
        checker.check(simulation, after: simulation.advance(to: .seconds(1)))
        #expect(checker.violations.map(\.rule).contains("actions"))
    }

    /// A checker that is given the state before an advance sees notices from the future.
    @Test func theCheckerSeesWhatComesFromTheFuture() throws {
        let system = try ShippedSystem.load("two-region-shop")
        let before = Simulation(system: system, seed: 1)
        var after = before
        var checker = SimulationChecker(system)
        checker.order(ActionID(1))
        let action = try #require(Invocation("promote eu-west-1/nowhere"))
        _ = after.advance(to: .seconds(1))
        after.perform(action, id: ActionID(1))
        checker.check(before, after: after.advance(to: .seconds(2)))
        #expect(checker.violations.map(\.rule).contains("time"))
    }
}

extension FuzzScript.Deed {
    fileprivate var verb: String {
        switch self {
        case .fault(let invocation), .action(let invocation): invocation.verb
        }
    }
}

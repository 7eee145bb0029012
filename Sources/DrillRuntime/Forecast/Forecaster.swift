package import DrillForecast
package import DrillModel
import DrillSim

/// Makes the runs of a forecast, or of a part of it.
package struct Forecaster: Sendable {
    /// How many runs the sensitivity is read off, at most.
    private static let probes = 60
    /// The 10th percentile of the standard normal distribution; the 90th is its opposite.
    private static let quick = -1.281_551_565_544_6

    private let drill: Drill
    private let rehearsal: Rehearsal
    private let subject: ForecastSubject

    /// Prepares a forecast.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - rehearsal: the pace and the choices.
    ///   - runs: how many runs the whole forecast has.
    ///   - seed: from which each run has its own.
    package init(_ drill: Drill, rehearsal: Rehearsal, runs: Int, seed: UInt64) {
        self.drill = drill
        self.rehearsal = rehearsal
        subject = ForecastSubject(drill, rehearsal: rehearsal, runs: runs, seed: seed)
    }

    /// Makes the runs of a part.
    ///
    /// - Parameters:
    ///   - shard: the part.
    ///   - pool: the threads to make them on.
    /// - Returns: the part; of fewer runs when the pool was stopped.
    /// - Throws: what a run throws: nothing that is expected.
    package func run(_ shard: Shard, on pool: RunPool) throws -> Forecast {
        let activities = Rehearsal.Activity.allCases.filter(drill.asks)
        let levers = activities.map(lever) + drill.componentsActedUpon.map(lever)
        let steady = activities.reduce(into: rehearsal) { $0.held[$1] = 0 }
        let stride = max(1, subject.runs / Self.probes)
        let empty = Forecast(subject, sensitivity: Sensitivity(levers.map(\.subject)))
        return try pool.sum(shard.runs(of: subject.runs), of: drill, from: empty) {
            [rehearsal, seed = subject.seed] run, drill, sum in
            let seed = RunSeed.of(run, from: seed)
            func result(_ drill: Drill, _ rehearsal: Rehearsal) throws -> RunResult {
                RunResult(try RehearsedRun.run(drill, rehearsal: rehearsal, seed: seed))
            }
            let own = try result(drill, rehearsal)
            sum.tally.add(own, run: run)
            guard run.isMultiple(of: stride) else { return }
            sum.sensitivity.asIs.add(own)
            sum.sensitivity.steady.add(try result(drill, steady))
            for (index, lever) in levers.enumerated() {
                let (quick, slow) = (lever.quick, lever.slow)
                sum.sensitivity.levers[index].quick.add(try result(quick.drill, quick.rehearsal))
                sum.sensitivity.levers[index].slow.add(try result(slow.drill, slow.rehearsal))
            }
        }
    }

    /// What a run is made of.
    private typealias Circumstances = (drill: Drill, rehearsal: Rehearsal)
    private typealias Levered = (subject: Lever.Subject, quick: Circumstances, slow: Circumstances)

    /// Every delay of an activity at the same place of its distribution.
    private func lever(_ activity: Rehearsal.Activity) -> Levered {
        let sides = [Self.quick, -Self.quick].map { z in
            var rehearsal = rehearsal
            rehearsal.held[activity] = z
            return rehearsal
        }
        return (.delay(activity), (drill, sides[0]), (drill, sides[1]))
    }

    /// Every time of a component at the same place of its distribution.
    private func lever(_ component: ComponentRef) -> Levered {
        let sides = [0.1, 0.9].map { drill.holdingTimes(of: component, at: $0) }
        return (.component(component), (sides[0], rehearsal), (sides[1], rehearsal))
    }
}

extension Drill {
    /// The components on which the steps of the runbook act, in its order.
    fileprivate var componentsActedUpon: [ComponentRef] {
        var refs: [ComponentRef] = []
        for (_, step) in runbook.phasedSteps {
            guard let target = step.action?.target, !refs.contains(target) else { continue }
            refs.append(target)
        }
        return refs.filter { ref in system?.components.contains { $0.ref == ref } == true }
    }

    /// The drill with every time of a component at one place of its distribution, from 0 to 1.
    fileprivate func holdingTimes(of component: ComponentRef, at place: Double) -> Drill {
        var drill = self
        let index = drill.system?.components.firstIndex { $0.ref == component }
        if let index { drill.system?.components[index].heldTimes = place }
        return drill
    }
}

/// Parts of a forecast that are made here fit together, so nothing can stand in the way.
extension Forecast: RunPool.Sum {
    mutating func absorb(_ other: Forecast) {
        tally.merge(other.tally)
        sensitivity.merge(other.sensitivity)
    }
}

package import DrillForecast
package import DrillModel
import DrillSim

/// Makes the runs of a forecast, or of a part of it.
package struct Forecaster: Sendable {
    /// How many runs the sensitivity is read off, at most.
    private static let probes = 100
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
        let levers = activities.map { ($0, held(at: Self.quick, $0), held(at: -Self.quick, $0)) }
        let steady = activities.reduce(into: rehearsal) { $0.held[$1] = 0 }
        let stride = max(1, subject.runs / Self.probes)
        let empty = Forecast(subject, sensitivity: Sensitivity(activities))
        return try pool.sum(shard.runs(of: subject.runs), of: drill, from: empty) {
            [rehearsal, seed = subject.seed] run, drill, sum in
            let seed = RunSeed.of(run, from: seed)
            func result(_ rehearsal: Rehearsal) throws -> RunResult {
                RunResult(try RehearsedRun.run(drill, rehearsal: rehearsal, seed: seed))
            }
            let own = try result(rehearsal)
            sum.tally.add(own, run: run)
            guard run.isMultiple(of: stride) else { return }
            sum.sensitivity.asIs.add(own)
            sum.sensitivity.steady.add(try result(steady))
            for (index, lever) in levers.enumerated() {
                sum.sensitivity.levers[index].quick.add(try result(lever.1))
                sum.sensitivity.levers[index].slow.add(try result(lever.2))
            }
        }
    }

    /// The rehearsal with every delay of an activity at the same place of its distribution.
    private func held(at z: Double, _ activity: Rehearsal.Activity) -> Rehearsal {
        var rehearsal = rehearsal
        rehearsal.held[activity] = z
        return rehearsal
    }
}

/// Parts of a forecast that are made here fit together, so nothing can stand in the way.
extension Forecast: RunPool.Sum {
    mutating func absorb(_ other: Forecast) {
        tally.merge(other.tally)
        sensitivity.merge(other.sensitivity)
    }
}

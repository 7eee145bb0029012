import DrillModel
import DrillSim
package import RequestReference

/// The simulator's side of an experiment with a cache in front of a database.
package enum ModelCache {
    private static let users = ComponentRef(name: "users")
    private static let service = ComponentRef(name: "service")
    private static let cache = ComponentRef(name: "cache")
    private static let database = ComponentRef(name: "database")

    /// What became of the requests, second by second, as the simulator has it.
    ///
    /// - Parameters:
    ///   - experiment: what is run; the same that the reference runs.
    ///   - seed: decides every draw.
    /// - Returns: goodput and, for look-ups of one a second, the hit ratio.
    package static func run(_ experiment: CacheExperiment, seed: UInt64) -> CacheRun {
        var simulation = Simulation(system: system(experiment), seed: seed)
        var run = CacheRun(seconds: experiment.duration)
        var before = 0.0
        for second in 0..<experiment.duration {
            if second == experiment.flush {
                simulation.inject(Invocation(verb: "emptied", target: cache))
            }
            _ = simulation.advance(to: .seconds(Int64(second + 1)))
            let succeeded = simulation.requestBalance.succeeded
            run.good[second] = succeeded - before
            run.lookups[second] = 1
            run.hits[second] = simulation.truth(of: MetricID(cache, "hit_ratio")) ?? .nan
            before = succeeded
        }
        return run
    }

    private static func system(_ experiment: CacheExperiment) -> SystemDefinition {
        SystemDefinition(
            id: "cached", title: "A cache in front of a database",
            components: [
                ComponentDefinition(
                    ref: users, kind: "clients", parameters: clientParameters(experiment)),
                ComponentDefinition(
                    ref: service, kind: "service", parameters: serviceParameters(experiment)),
                ComponentDefinition(
                    ref: cache, kind: "cache",
                    parameters: [
                        "database": .component(database),
                        "keys": .quantity(Quantity(Double(experiment.keys), .count)),
                        "skew": .quantity(Quantity(experiment.skew, .count)),
                        "best_hit_ratio": .quantity(Quantity(experiment.bestHitRatio, .ratio)),
                        "late_fill": .quantity(Quantity(experiment.lateFill, .ratio)),
                        "warmth": .quantity(Quantity(1, .ratio)),
                    ]),
                ComponentDefinition(
                    ref: database, kind: "database",
                    parameters: [
                        "cores": .quantity(Quantity(Double(experiment.cores), .count)),
                        "query_time": .quantity(Quantity(experiment.queryTime, .seconds)),
                        "connections": .quantity(
                            Quantity(Double(experiment.connections), .count)),
                        "query_timeout": .quantity(Quantity(experiment.queryTimeout, .seconds)),
                    ]),
            ])
    }

    private static func clientParameters(
        _ experiment: CacheExperiment
    ) -> [String: ParameterValue] {
        [
            "entry": .component(service),
            "peak_rate": .quantity(Quantity(experiment.arrivalRate, .perSecond)),
            "writes": .quantity(Quantity(0, .ratio)),
            "swing": .quantity(Quantity(0, .ratio)),
            "network_time": .quantity(Quantity(0, .seconds)),
            "timeout": .quantity(Quantity(experiment.timeout, .seconds)),
            "attempts": .quantity(Quantity(Double(experiment.attempts), .count)),
            "backoff": .quantity(Quantity(experiment.meanBackoff, .seconds)),
            "retry_budget": .quantity(Quantity(100, .ratio)),
        ]
    }

    private static func serviceParameters(
        _ experiment: CacheExperiment
    ) -> [String: ParameterValue] {
        [
            "cache": .component(cache),
            "database": .component(database),
            "instances": .quantity(Quantity(1, .count)),
            "min": .quantity(Quantity(1, .count)),
            "max": .quantity(Quantity(1, .count)),
            "workers": .quantity(Quantity(Double(experiment.workers), .count)),
            "compute_time": .quantity(Quantity(experiment.computeTime, .seconds)),
            "query_timeout": .quantity(Quantity(experiment.queryTimeout, .seconds)),
            "backlog": .quantity(Quantity(1e9, .count)),
        ]
    }
}

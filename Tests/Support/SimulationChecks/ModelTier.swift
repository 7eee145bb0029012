import DrillModel
import DrillSim
package import RequestReference

/// The simulator's side of an experiment with one tier.
package enum ModelTier {
    private static let users = ComponentRef(name: "users")
    private static let tier = ComponentRef(name: "tier")

    /// Answers in time by second, as the simulator has them.
    ///
    /// - Parameters:
    ///   - experiment: what is run; the same that the reference runs.
    ///   - seed: decides every draw.
    ///   - subSteps: sub-steps of the flow in a second.
    /// - Returns: requests that succeed, by second.
    package static func goodput(
        _ experiment: TierExperiment, seed: UInt64, subSteps: Int = 4
    ) -> [Double] {
        var simulation = Simulation(
            system: system(experiment), seed: seed,
            resolution: .init(subSteps: subSteps))
        var goodput: [Double] = []
        var before = 0.0
        for second in 0..<Int(experiment.duration) {
            if second == Int(experiment.surge.lowerBound), !experiment.surge.isEmpty {
                simulation.inject(surge(experiment))
            }
            _ = simulation.advance(to: .seconds(Int64(second + 1)))
            let succeeded = simulation.requestBalance.succeeded
            goodput.append(succeeded - before)
            before = succeeded
        }
        return goodput
    }

    /// The mean, over the second half of the time, of the 99th percentile that clients see.
    ///
    /// - Parameters:
    ///   - experiment: a steady one.
    ///   - seed: decides every draw.
    /// - Returns: seconds.
    package static func meanSlowest(_ experiment: TierExperiment, seed: UInt64) -> Double {
        var simulation = Simulation(system: system(experiment), seed: seed)
        let metric = MetricID(users, "p99_latency")
        var sum = 0.0
        let half = Int(experiment.duration) / 2
        for second in 0..<(2 * half) {
            _ = simulation.advance(to: .seconds(Int64(second + 1)))
            if second >= half { sum += simulation.truth(of: metric) ?? .nan }
        }
        return sum / Double(half)
    }

    /// The 99th percentile of a tier that has come to rest, without noise.
    ///
    /// - Parameter busy: the busy share of 40 servers of 100 ms.
    /// - Returns: seconds.
    package static func steadySlowest(busy: Double) -> Double {
        var network = FlowNetwork(nodeCount: 1)
        network.nodes[0].kind = .tier
        network.nodes[0].workers = 40
        network.nodes[0].ownTime = 0.1
        network.arrange()
        network.prepare()
        for step in 0..<8000 {
            network.nodes[0].receive(reads: 400 * busy * 0.25, writes: 0)
            network.step(seconds: 0.25, number: UInt64(step))
        }
        return network.latencyQuantile(of: 0, 0.99)
    }

    private static func surge(_ experiment: TierExperiment) -> Invocation {
        let lasts = Int((experiment.surge.upperBound - experiment.surge.lowerBound) * 1000)
        return Invocation(
            verb: "surge", target: users,
            arguments: ["factor": "\(experiment.surgeFactor)", "lasts": "\(lasts)ms"])
    }

    private static func system(_ experiment: TierExperiment) -> SystemDefinition {
        SystemDefinition(
            id: "one-tier", title: "One tier",
            components: [
                ComponentDefinition(
                    ref: users, kind: "clients",
                    parameters: [
                        "entry": .component(tier),
                        "peak_rate": .quantity(Quantity(experiment.arrivalRate, .perSecond)),
                        "writes": .quantity(Quantity(0, .ratio)),
                        "swing": .quantity(Quantity(0, .ratio)),
                        "network_time": .quantity(Quantity(0, .seconds)),
                        "timeout": .quantity(Quantity(min(60, experiment.timeout), .seconds)),
                        "attempts": .quantity(Quantity(Double(experiment.attempts), .count)),
                        "backoff": .quantity(Quantity(experiment.meanBackoff, .seconds)),
                        "retry_budget": .quantity(Quantity(100, .ratio)),
                        "retry_share": .quantity(Quantity(experiment.retryShare, .ratio)),
                    ]),
                ComponentDefinition(
                    ref: tier, kind: "service",
                    parameters: [
                        "instances": .quantity(Quantity(1, .count)),
                        "min": .quantity(Quantity(1, .count)),
                        "max": .quantity(Quantity(1, .count)),
                        "workers": .quantity(Quantity(Double(experiment.servers), .count)),
                        "compute_time": .quantity(Quantity(1 / experiment.serviceRate, .seconds)),
                        "backlog": .quantity(Quantity(1e9, .count)),
                    ]),
            ])
    }
}

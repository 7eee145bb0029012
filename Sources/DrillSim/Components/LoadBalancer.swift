internal import DrillModel

/// The entry of a region: it probes instances and sends requests to those that answer.
struct LoadBalancer: Component {
    static let spec = ComponentSpec.loadBalancer
    static var storage: WritableKeyPath<World, ContiguousArray<LoadBalancer>> { \.loadBalancers }

    let index: Int
    /// The service behind it.
    let service: Int
    private let interval: Int64
    private let timeout: Double
    private let failuresToRemove: Int
    private let successesToAdd: Int
    private let probes: RandomStream
    private var round: UInt64 = 0
    /// Requests that clients sent in the last second, and those of them that failed here.
    var requests = 0.0
    var failures = 0.0
    /// The share of the clients directed here.
    var trafficShare = 0.0
    private var counting = (requests: 0.0, failures: 0.0)

    init(_ setup: ComponentSetup) {
        index = setup.index
        service = setup.slot("service", of: Service.self) ?? -1
        interval = setup.milliseconds("probe_interval")
        timeout = setup.quantity("probe_timeout")
        failuresToRemove = setup.count("failures_to_remove")
        successesToAdd = setup.count("successes_to_add")
        probes = setup.stream("probes")
    }

    /// Counts requests that reached the balancer and how many of them it answered with an error.
    mutating func count(_ requests: Double, failures: Double) {
        counting.requests += requests
        counting.failures += failures
    }

    static func start(_ slot: Int, in world: inout World) {
        let balancer = world.loadBalancers[slot]
        let offset = balancer.probes.uniform(0, from: 0, to: Double(balancer.interval))
        world.schedule(after: Int64(offset), for: balancer.index, code: 0)
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        probe(slot, in: &world)
        world.schedule(
            after: world.loadBalancers[slot].interval, for: world.loadBalancers[slot].index, code: 0
        )
    }

    /// Probes every instance once; one whose queue is too long does not answer in time.
    private static func probe(_ slot: Int, in world: inout World) {
        let balancer = world.loadBalancers[slot]
        guard balancer.service >= 0 else { return }
        let slow = world.services[balancer.service].shareOfSlowAnswers(slowerThan: balancer.timeout)
        let stride = UInt64(Service.mostInstances)
        for number in world.services[balancer.service].instances.indices {
            let draw = balancer.round * stride + UInt64(number)
            world.services[balancer.service].noteProbe(
                of: number, answered: !balancer.probes.happens(slow, draw + 1), at: world.now,
                failuresToRemove: balancer.failuresToRemove,
                successesToAdd: balancer.successesToAdd)
        }
        world.loadBalancers[slot].round += 1
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.loadBalancers[slot].requests = world.loadBalancers[slot].counting.requests
        world.loadBalancers[slot].failures = world.loadBalancers[slot].counting.failures
        world.loadBalancers[slot].counting = (0, 0)
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let balancer = world.loadBalancers[slot]
        values.append(balancer.trafficShare)
        values.append(balancer.requests)
        values.append(balancer.requests > 0 ? balancer.failures / balancer.requests : 0)
        let healthy = balancer.service >= 0 ? world.services[balancer.service].inServiceCount : 0
        values.append(Double(healthy))
    }
}

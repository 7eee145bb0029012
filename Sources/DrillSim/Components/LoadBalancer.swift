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
    /// How long a request may take before the balancer answers it with an error, in seconds; the service
    /// works on it all the same.
    private let patience: Double
    private let probes: RandomStream
    private var round: UInt64 = 0
    /// The call to the service; -1 for none.
    private var call = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        service = setup.slot("service", of: Service.self) ?? -1
        interval = setup.milliseconds("probe_interval")
        timeout = setup.quantity("probe_timeout")
        failuresToRemove = setup.count("failures_to_remove")
        successesToAdd = setup.count("successes_to_add")
        patience = setup.quantity("idle_timeout")
        probes = setup.stream("probes")
    }

    /// Milliseconds after which an instance that runs is in service at the latest.
    var timeToAdd: Int64 { Int64(successesToAdd + 1) * interval }

    static func connect(_ slot: Int, in world: inout World) {
        let balancer = world.loadBalancers[slot]
        world.flow.nodes[balancer.index] = FlowNode(.junction)
        guard balancer.service >= 0 else { return }
        world.services[balancer.service].isProbed = true
        let call = world.flow.connect(
            balancer.index, to: world.services[balancer.service].index)
        world.flow.calls[call].timeout = balancer.patience
        world.loadBalancers[slot].call = call
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
        let slow = world.flow.nodes[world.services[balancer.service].index].share(
            slowerThan: balancer.timeout)
        defer { world.loadBalancers[slot].round += 1 }
        // All answer, as they did before.
        guard slow > 0 || !world.services[balancer.service].isSettled else { return }
        let stride = UInt64(Service.mostInstances)
        let before = world.services[balancer.service].inServiceCount
        for number in world.services[balancer.service].instances.indices {
            let draw = balancer.round * stride + UInt64(number)
            world.services[balancer.service].noteProbe(
                of: number, answered: !balancer.probes.happens(slow, draw + 1), at: world.now,
                failuresToRemove: balancer.failuresToRemove,
                successesToAdd: balancer.successesToAdd)
        }
        if world.services[balancer.service].inServiceCount != before { world.rest.end() }
    }

    /// Requests to an instance that is gone run into a time-out until the probes have found out.
    static func tick(_ slot: Int, in world: inout World) {
        let (call, service) = (world.loadBalancers[slot].call, world.loadBalancers[slot].service)
        guard call >= 0 else { return }
        world.flow.calls[call].reach = 1 - world.services[service].deadShare
    }

    static var restsWithFlow: Bool { true }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }

    /// Most probes find what the one before found; those that do not end the rest themselves.
    static func changesFlow(by event: Event) -> Bool { false }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let balancer = world.loadBalancers[slot].index
        guard !world.isCutOff(balancer) else {
            return .refused("The control plane of \(world.regionName(balancer)) is silent.")
        }
        return .takes(5000)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let balancer = world.loadBalancers[slot].index
        let isClosed = order.verb == "close"
        world.flow.nodes[balancer].admitted = isClosed ? 0 : 1
        let share = Quantity(world.trafficShare(of: balancer), .ratio)
        return .done(
            isClosed
                ? "Every request is refused from now on. \(share) of the clients still come here."
                : "Requests are taken again.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let balancer = world.loadBalancers[slot]
        values.append(world.trafficShare(of: balancer.index))
        values.append(world.flow.nodes[balancer.index].lastSecond.arrived)
        values.append(world.flow.failureShare(of: balancer.index, within: balancer.patience))
        let healthy = balancer.service >= 0 ? world.services[balancer.service].inServiceCount : 0
        values.append(Double(healthy))
    }
}

internal import DrillModel

/// A tier of equal instances behind a load balancer, with its autoscaler.
struct Service: Component {
    static let spec = ComponentSpec.service
    static var storage: WritableKeyPath<World, ContiguousArray<Service>> { \.services }

    /// More instances than any tier is given.
    static let mostInstances = 256

    let index: Int
    let cache: Int
    private let store: Int
    private let events: Int
    let dependencies: [Int]
    let workersPerInstance: Int
    private let backlog: Double
    private let computeTime: Double
    private let queryTimeout: Double
    private let noise: RandomStream
    let scaling: ScalingRules
    let times: OperationTimes
    let cores: Int
    var instances: ContiguousArray<Instance> = [] { didSet { isSettled = false } }
    /// What the autoscaler may not exceed.
    var maximum: Int
    var minimum: Int
    /// The last instant at which as many instances as there are were needed.
    var neededAt: Int64 = 0
    var hasWarnedOfMaximum = false
    var hasReportedReady = true
    var launches: UInt64 = 0
    var placement: Placement
    var condition = Condition() { didSet { isSettled = false } }
    /// Whether every instance is in service, warm and there, and nothing is wrong that time changes:
    /// then a second changes nothing.
    var isSettled = false
    /// Whether a load balancer probes the instances; otherwise their own readiness decides.
    var isProbed = false
    /// How many times as long work takes because the cores have more of it than they can do.
    var congestion = 1.0
    /// The calls to the database and to the queue, by place; -1 for none.
    private(set) var storeCall = -1
    private var eventCall = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        cache = setup.slot("cache", of: Cache.self) ?? -1
        store = setup.component("database") ?? -1
        events = setup.component("queue") ?? -1
        dependencies = setup.slots("calls", of: Dependency.self)
        workersPerInstance = setup.count("workers")
        backlog = setup.quantity("backlog")
        computeTime = setup.quantity("compute_time")
        queryTimeout = setup.quantity("query_timeout")
        noise = setup.stream("noise")
        scaling = ScalingRules(setup)
        times = OperationTimes(setup)
        placement = Placement(setup)
        cores = setup.count("cores")
        maximum = setup.count("max")
        minimum = setup.count("min")
        let count = min(setup.count("instances"), Self.mostInstances)
        instances = ContiguousArray(repeating: .settled, count: count)
        for number in instances.indices where number < placement.first.count {
            instances[number].zone = placement.first[number]
        }
    }

    static func connect(_ slot: Int, in world: inout World) {
        let service = world.services[slot]
        world.flow.nodes[service.index] = FlowNode(.tier, noise: service.noise)
        world.flow.nodes[service.index].ownTime = service.computeTime
        world.flow.nodes[service.index].writeTime = service.computeTime
        if service.store >= 0 {
            let call = world.flow.connect(service.index, to: service.store)
            world.flow.calls[call].timeout = service.queryTimeout
            world.services[slot].storeCall = call
        }
        if service.events >= 0 {
            let call = world.flow.connect(service.index, to: service.events, perRead: .init())
            world.flow.calls[call].isAwaited = false
            world.services[slot].eventCall = call
        }
        for dependency in service.dependencies {
            Dependency.connect(dependency, for: service.index, in: &world)
        }
        if service.scaling.quota >= 0 {
            _ = world.quotas[service.scaling.quota].take(
                service.instances.count, of: service.scaling.vcpu)
        }
        serve(slot, in: &world)
    }

    static func tick(_ slot: Int, in world: inout World) {
        if !world.services[slot].isSettled { followInstances(slot, in: &world) }
        let (storeCall, eventCall) = (
            world.services[slot].storeCall, world.services[slot].eventCall
        )
        // What the database has not taken is not announced.
        if storeCall >= 0, eventCall >= 0 {
            world.flow.calls[eventCall].perWrite.writes =
                1 - world.flow.calls[storeCall].writeFailure
        }
    }

    static var restsWithFlow: Bool { true }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        let services = world.services.span
        guard !services[slot].isSettled else { return .max }
        let isIdle = world.flow.nodes.span[services[slot].index].busyShare < 0.7
        return services[slot].steadyUntil(at: world.now, isIdle: isIdle)
    }

    /// Until when only probes and orders can change it.
    ///
    /// That instances warm up is of no account to a service with time to spare.
    private func steadyUntil(at time: Int64, isIdle: Bool) -> Int64 {
        guard cores == 0 || congestion == 1 else { return time }
        let next = instances.reduce(condition.lastsUntil(at: time)) {
            min($0, $1.steadyUntil(at: time, isProbed: isProbed))
        }
        return isIdle ? next : min(next, speedLastsUntil(at: time))
    }

    /// Until when the mean speed of the instances has hardly changed: by a hundredth of a warm one's.
    private func speedLastsUntil(at time: Int64) -> Int64 {
        let running = runningCount(at: time)
        let warming = instances.count {
            $0.isRunning(at: time) && time - $0.readyAt < scaling.warmUp
        }
        guard warming > 0, scaling.coldSpeed < 1 else { return .max }
        let gain = (1 - scaling.coldSpeed) * Double(warming) / Double(running)
        return time + Int64(min(1e12, 0.01 * Double(scaling.warmUp) / gain))
    }

    /// The autoscaler looks, and mostly leaves things as they are.
    static func changesFlow(by event: Event) -> Bool {
        event.code != Code.autoscale
    }

    /// Follows what becomes of the instances, and puts those to work that get requests.
    private static func followInstances(_ slot: Int, in world: inout World) {
        followZones(slot, in: &world)
        if !world.services[slot].isProbed { world.services[slot].noteReadiness(at: world.now) }
        world.services[slot].followCores(in: world.flow)
        serve(slot, in: &world)
        world.services[slot].isSettled = world.services[slot].isSettled(at: world.now)
    }

    private func isSettled(at time: Int64) -> Bool {
        cores == 0 && condition.lastsUntil(at: time) == .max
            && instances.allSatisfy { $0.isSettled(at: time, rules: scaling) }
    }

    /// Puts the instances to work that get requests: those in service, or all that run when none is
    /// (fail-open).
    private static func serve(_ slot: Int, in world: inout World) {
        world.services[slot].serve(at: world.now, in: &world.flow)
        let factor = world.services[slot].condition.callFactor
        for number in world.services[slot].dependencies.indices {
            let dependency = world.services[slot].dependencies[number]
            Dependency.multiply(dependency, by: factor, in: &world)
        }
    }

    /// Lets the requests feel how many instances work, and what is wrong with the service.
    private func serve(at time: Int64, in flow: inout FlowNetwork) {
        let crew = crew(at: time)
        let factor = condition.slowdown(at: time) * congestion
        let errors = condition.errors
        flow.nodes[index].workers = crew.count * workersPerInstance
        flow.nodes[index].speed = crew.speed
        flow.nodes[index].room = Double(crew.count) * (Double(workersPerInstance) + backlog)
        flow.nodes[index].ownTime = computeTime * factor
        flow.nodes[index].writeTime = computeTime * factor
        flow.nodes[index].readFailure = errors
        flow.nodes[index].writeFailure = errors
        flow.nodes[index].admitted = condition.admitted(at: time)
    }

    /// The share of the cores' time that the requests of the last second took.
    func cpu(in flow: FlowNetwork) -> Double {
        let all = Double(max(1, runningNow) * (cores > 0 ? cores : workersPerInstance))
        let nodes = flow.nodes.span
        let time = nodes[index].ownTime / max(0.01, nodes[index].speed) / congestion
        return min(1, nodes[index].lastSecond.served * time / all)
    }

    /// Stretches the work when more workers compute than there are cores: they share them equally.
    private mutating func followCores(in flow: FlowNetwork) {
        guard cores > 0, flow.nodes[index].serviceTime > 0 else { return }
        let node = flow.nodes[index]
        let share = min(1, node.ownTime / node.speed / node.serviceTime)
        let computing = node.busyShare * Double(node.workers) * share
        congestion = max(1, computing / Double(max(1, runningNow * cores)))
    }

    /// The instances that get requests, and the mean speed of those that run: less while they warm.
    private func crew(at time: Int64) -> (count: Int, speed: Double) {
        var total = 0.0
        var running = 0
        for instance in instances where instance.isRunning(at: time) {
            total += instance.speed(at: time, rules: scaling)
            running += 1
        }
        let healthy = servingCount
        return (healthy > 0 ? healthy : running, running > 0 ? total / Double(running) : 1)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let services = world.services.span
        let nodes = world.flow.nodes.span
        let index = services[slot].index
        values.append(Double(services[slot].inServiceCount))
        values.append(
            Double(services[slot].instances.count - services[slot].runningCount(at: world.now)))
        values.append(Double(services[slot].maximum))
        values.append(nodes[index].busyShare)
        values.append(nodes[index].lastSecond.arrived)
        values.append(nodes[index].lastSecond.served)
        values.append(world.flow.latencyQuantile(of: index, 0.95))
        values.append(max(0, nodes[index].length - Double(nodes[index].workers)))
        values.append(services[slot].cpu(in: world.flow))
        values.append(services[slot].condition.errors)
        values.append(services[slot].condition.release?.share ?? 0)
        values.append(services[slot].condition.shed)
        values.append(Double(services[slot].lostCount))
        let last = nodes[index].lastSecond
        values.append(last.arrived > 0 ? min(1, (last.refused + last.failed) / last.arrived) : 0)
        values.append(Double(services[slot].runningNow) * services[slot].scaling.price)
    }
}

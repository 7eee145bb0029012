internal import DrillModel

/// What one service calls another for, with the caller's policy: time-out, attempts, pool, breaker
/// and fallback.
struct Dependency: Component {
    static let spec = ComponentSpec.dependency
    static var storage: WritableKeyPath<World, ContiguousArray<Dependency>> { \.dependencies }

    let index: Int
    private let callee: Int
    private let perRequest: Double
    private let isForReads: Bool
    private let isForWrites: Bool
    private let networkTime: Double
    private let settingTime: Double
    private let draws: RandomStream
    let fallbackShare: Double
    var policy: Policy
    var breaker: Breaker
    var throttle: Throttle
    private(set) var connections: Connections
    /// How many times as many calls as usual a release of the caller makes.
    private var callFactor = 1.0
    /// The slot of the called service; -1 for what is none.
    private var service = -1
    /// The place of the call in the network; -1 while no service makes it.
    private(set) var call = -1

    /// What the caller does about a call, as an operator can set it.
    struct Policy: Sendable {
        var timeout: Double
        var attempts: Int
        var retryBudget: Double
        var pool: Double
        var hasFallback: Bool
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        callee = setup.component("of") ?? -1
        perRequest = setup.quantity("per_request")
        let requests = setup.text("on") ?? "all"
        isForReads = requests != "writes"
        isForWrites = requests != "reads"
        networkTime = setup.quantity("network_time")
        settingTime = setup.quantity("setting_time")
        draws = setup.stream("settings")
        fallbackShare = setup.quantity("fallback_share")
        policy = Policy(
            timeout: setup.quantity("timeout"), attempts: max(1, setup.count("attempts")),
            retryBudget: setup.quantity("retry_budget"), pool: setup.quantity("pool"),
            hasFallback: setup.flag("fallback"))
        breaker = Breaker(setup)
        throttle = Throttle(setup)
        connections = Connections(life: setup.milliseconds("dead_connection_life"))
    }

    /// Adds the call to the network, for the component whose dependency it is.
    static func connect(_ slot: Int, for caller: Int, in world: inout World) {
        let dependency = world.dependencies[slot]
        guard dependency.callee >= 0 else { return }
        let call = world.flow.connect(caller, to: dependency.callee)
        world.flow.calls[call].networkTime = dependency.networkTime
        world.dependencies[slot].call = call
        world.dependencies[slot].service = world.service(at: dependency.callee) ?? -1
        apply(slot, in: &world)
    }

    /// Makes so many times as many calls for a request as usual.
    static func multiply(_ slot: Int, by factor: Double, in world: inout World) {
        guard world.dependencies[slot].callFactor != factor else { return }
        world.dependencies[slot].callFactor = factor
        apply(slot, in: &world)
    }

    /// Gives the network the policy that holds now.
    private static func apply(_ slot: Int, in world: inout World) {
        let dependency = world.dependencies[slot]
        let call = dependency.call
        guard call >= 0 else { return }
        let count = dependency.perRequest * dependency.callFactor
        world.flow.calls[call].perRead.reads = dependency.isForReads ? count : 0
        world.flow.calls[call].perWrite.writes = dependency.isForWrites ? count : 0
        world.flow.calls[call].timeout = dependency.policy.timeout
        world.flow.calls[call].attempts = dependency.policy.attempts
        world.flow.calls[call].retryBudget = dependency.policy.retryBudget
        world.flow.calls[call].pool = dependency.policy.pool
        // A request fails once, however many more of its calls do.
        let uncovered = dependency.policy.hasFallback ? 1 - dependency.fallbackShare : 1
        world.flow.calls[call].essential = uncovered / max(1, dependency.callFactor)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let place = world.dependencies[slot].call
        guard place >= 0 else { return }
        followConnections(slot, in: &world)
        guard world.dependencies[slot].isGuarded else { return }
        let last = world.flow.calls[place].lastSecond
        world.dependencies[slot].throttle.count(last)
        if world.dependencies[slot].breaker.isPresent {
            let change = world.dependencies[slot].breaker.judge(last, at: world.now)
            if let change { world.remark(world.dependencies[slot].index, change) }
        }
        followBreaker(slot, in: &world)
    }

    /// Whether calls may be held back that the caller asks for.
    private var isGuarded: Bool { breaker.isPresent || throttle.factor > 0 }

    static var restsWithFlow: Bool { true }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        let dependency = world.dependencies[slot]
        let isSteady =
            dependency.breaker.isSteady && dependency.throttle.isSteady
            && dependency.connections.deadShare(at: world.now) == 0
        return isSteady ? .max : world.now
    }

    private static func followBreaker(_ slot: Int, in world: inout World) {
        let place = world.dependencies[slot].call
        world.flow.calls[place].letThrough =
            world.dependencies[slot].breaker.letThrough(asked: world.flow.calls[place].asked)
            * world.dependencies[slot].throttle.letThrough
    }

    /// Lets pooled connections die with the instances at their other end.
    private static func followConnections(_ slot: Int, in world: inout World) {
        let service = world.dependencies[slot].service
        if service >= 0 {
            let lost = world.services[service].lostCount
            let all = world.services[service].instances.count
            world.dependencies[slot].connections.follow(lost: lost, of: all, at: world.now)
        }
        world.flow.calls[world.dependencies[slot].call].reach =
            1 - world.dependencies[slot].connections.deadShare(at: world.now)
    }

    /// Closes a share of the pooled connections and opens new ones.
    mutating func openConnections(_ share: Double = 1) {
        connections.renew(share)
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let dependency = world.dependencies[slot]
        guard !world.isCutOff(dependency.index) else {
            return .refused(
                "The settings of \(world.regionName(dependency.index)) are out of reach.")
        }
        guard dependency.call >= 0 else {
            return .refused("No service makes this call.")
        }
        let factor = dependency.draws.uniform(order.number, from: 0.7, to: 1.3)
        return .takes(Int64(dependency.settingTime * factor * 1000))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let message = world.dependencies[slot].change(order, at: world.now)
        apply(slot, in: &world)
        followBreaker(slot, in: &world)
        return .done(message)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let dependency = world.dependencies[slot]
        guard dependency.call >= 0 else {
            for _ in spec.metrics { values.append(.nan) }
            return
        }
        let call = world.flow.calls[dependency.call]
        let last = call.lastSecond
        values.append(last.attempted)
        values.append(last.attempted > 0 ? last.failed / last.attempted : 0)
        values.append(call.retries / (1 + call.retries))
        values.append(min(call.pool, call.concurrency))
        values.append(call.hold)
        values.append(dependency.breaker.stateNumber)
        let fallback = dependency.policy.hasFallback ? dependency.fallbackShare : 0
        values.append((last.notMade + last.failed / (1 + call.retries)) * fallback)
    }
}

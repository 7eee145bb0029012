internal import DrillModel

/// What one service calls another for, with the caller's policy: time-out, attempts, pool.
struct Dependency: Component {
    static let spec = ComponentSpec.dependency
    static var storage: WritableKeyPath<World, ContiguousArray<Dependency>> { \.dependencies }

    let index: Int
    private let callee: Int
    private let perRequest: Double
    private let isForReads: Bool
    private let isForWrites: Bool
    private let timeout: Double
    private let attempts: Int
    private let retryBudget: Double
    private let pool: Double
    private let networkTime: Double
    /// The place of the call in the network; -1 while no service makes it.
    private(set) var call = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        callee = setup.component("of") ?? -1
        perRequest = setup.quantity("per_request")
        let requests = setup.text("on") ?? "all"
        isForReads = requests != "writes"
        isForWrites = requests != "reads"
        timeout = setup.quantity("timeout")
        attempts = max(1, setup.count("attempts"))
        retryBudget = setup.quantity("retry_budget")
        pool = setup.quantity("pool")
        networkTime = setup.quantity("network_time")
    }

    /// Adds the call to the network, for the service whose dependency it is.
    static func connect(_ slot: Int, for caller: Int, in world: inout World) {
        let dependency = world.dependencies[slot]
        guard dependency.callee >= 0 else { return }
        let call = world.flow.connect(
            caller, to: dependency.callee,
            perRead: .init(reads: dependency.isForReads ? dependency.perRequest : 0),
            perWrite: .init(writes: dependency.isForWrites ? dependency.perRequest : 0))
        world.flow.calls[call].timeout = dependency.timeout
        world.flow.calls[call].attempts = dependency.attempts
        world.flow.calls[call].retryBudget = dependency.retryBudget
        world.flow.calls[call].pool = dependency.pool
        world.flow.calls[call].networkTime = dependency.networkTime
        world.dependencies[slot].call = call
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let dependency = world.dependencies[slot]
        guard dependency.call >= 0 else {
            for _ in spec.metrics { values.append(.nan) }
            return
        }
        let call = world.flow.calls[dependency.call]
        let attempted = call.lastSecond.attempted
        values.append(attempted)
        values.append(attempted > 0 ? call.lastSecond.failed / attempted : 0)
        values.append(call.retries)
        values.append(min(call.pool, call.concurrency))
        values.append(call.hold)
    }
}

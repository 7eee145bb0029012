internal import DrillModel

/// The users of the service: what they ask for, how long they wait and how often they try again.
struct Clients: Component {
    static let spec = ComponentSpec.clients
    static var storage: WritableKeyPath<World, ContiguousArray<Clients>> { \.clients }

    let index: Int
    let dns: Int
    private let demand: Demand
    private let writeShare: Double
    private let timeout: Double
    private let attempts: Int
    private let backoff: Double
    private let retryBudget: Double
    private let networkTime: Double
    private let paths: Int
    private var ring: AttemptRing
    /// The attempts of the present sub-step by lane, and those of them that fail.
    private var sent: ContiguousArray<Double>
    private var failing: ContiguousArray<Double>
    private var fresh = 0.0
    /// The deviation of the demand from its mean, as a share of it.
    private var swing: Double
    private var second = Second()
    private var window = OutcomeWindow()
    /// Requests since the session began: made, succeeded, given up.
    private(set) var totals = Second()

    /// What became of the requests of a second.
    struct Second: Sendable {
        var offered = 0.0
        var succeeded = 0.0
        var givenUp = 0.0
        var attempts = 0.0
        var failedAttempts = 0.0
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        dns = setup.slot("dns", of: DNS.self) ?? -1
        demand = Demand(setup)
        writeShare = setup.quantity("writes")
        timeout = setup.quantity("timeout")
        attempts = max(1, setup.count("attempts"))
        backoff = setup.quantity("backoff")
        retryBudget = setup.quantity("retry_budget")
        networkTime = setup.quantity("network_time")
        paths = dns < 0 ? 0 : setup.targetCount("dns")
        ring = AttemptRing(laneCount: paths * attempts * 2)
        sent = ContiguousArray(repeating: 0, count: paths * attempts * 2)
        failing = sent
        swing = demand.firstSwing
    }

    /// Requests that have not come to an end.
    var underWay: Double { ring.underWay }

    /// The mean demand in requests a second, at this instant.
    private var rate: Double { max(0, demand.mean * (1 + swing)) }

    /// Sends the attempts of one sub-step to where names resolve.
    static func send(_ slot: Int, in world: inout World) {
        world.clients[slot].beginSubStep()
        for path in 0..<world.clients[slot].paths {
            let dns = world.clients[slot].dns
            let share = world.dns[dns].share(path, at: world.now)
            let load = world.clients[slot].send(path, share: share)
            let balancer = world.dns[dns].targets[path]
            let reach = world.reach(world.loadBalancers[balancer].index)
            let service = world.loadBalancers[balancer].service
            guard service >= 0 else { continue }
            world.services[service].receive(reads: load.reads * reach, writes: load.writes * reach)
        }
    }

    private mutating func beginSubStep() {
        fresh = rate * World.subStep
        second.offered += fresh
        second.succeeded += ring.succeeding
        second.givenUp += ring.givenUp
    }

    private mutating func send(_ path: Int, share: Double) -> (reads: Double, writes: Double) {
        var load = (reads: 0.0, writes: 0.0)
        for attempt in 0..<attempts {
            let lane = (path * attempts + attempt) * 2
            let new = attempt == 0 ? fresh * share : 0
            sent[lane] = new * (1 - writeShare) + ring.retries(lane: lane)
            sent[lane + 1] = new * writeShare + ring.retries(lane: lane + 1)
            load.reads += sent[lane]
            load.writes += sent[lane + 1]
        }
        second.attempts += load.reads + load.writes
        return load
    }

    /// Decides what becomes of the attempts of one sub-step, now that the tiers have worked.
    static func settle(_ slot: Int, in world: inout World) {
        world.clients[slot].ring.advance()
        for path in 0..<world.clients[slot].paths {
            let balancer = world.dns[world.clients[slot].dns].targets[path]
            let reach = world.reach(world.loadBalancers[balancer].index)
            let service = world.loadBalancers[balancer].service
            let answer =
                service < 0
                ? .unavailable
                : world.services[service].answer(within: world.clients[slot].timeout)
            let counts = world.clients[slot].settle(path, reach: reach, answer: answer)
            world.loadBalancers[balancer].count(counts.reached, failures: counts.failed)
        }
    }

    private mutating func settle(
        _ path: Int, reach: Double, answer: Service.Answer
    ) -> (reached: Double, failed: Double) {
        var reached = 0.0
        var failed = 0.0
        let latencySteps = Self.steps(answer.latency)
        let allowed = retryAllowance(path, reach: reach, answer: answer)
        for attempt in 0..<attempts {
            for isWrite in 0...1 {
                let lane = (path * attempts + attempt) * 2 + isWrite
                guard sent[lane] > 0 else { continue }
                let arrived = sent[lane] * reach
                let good = arrived * answer.success(isWrite: isWrite == 1)
                let late = sent[lane] - arrived + arrived * answer.late
                let refused = max(0, sent[lane] - good - late)
                ring.succeed(good, after: latencySteps)
                fail(late, lane, attempt, after: timeout, allowed: allowed)
                fail(refused, lane, attempt, after: answer.latency, allowed: allowed)
                reached += arrived
                failed += arrived - good
                second.failedAttempts += sent[lane] - good
            }
        }
        return (reached, failed)
    }

    /// The share of the failed attempts that the retry budget lets be tried again.
    private func retryAllowance(_ path: Int, reach: Double, answer: Service.Answer) -> Double {
        var wanted = 0.0
        var share = 0.0
        for attempt in 0..<attempts {
            let lane = (path * attempts + attempt) * 2
            let good =
                sent[lane] * reach * answer.success(isWrite: false)
                + sent[lane + 1] * reach * answer.success(isWrite: true)
            let all = sent[lane] + sent[lane + 1]
            if attempt == 0 { share = all }
            if attempt < attempts - 1 { wanted += all - good }
        }
        return wanted > 0 ? min(1, retryBudget * share / wanted) : 1
    }

    /// Lets attempts fail: some are tried again, the rest of the requests are given up.
    private mutating func fail(
        _ count: Double, _ lane: Int, _ attempt: Int, after seconds: Double, allowed: Double
    ) {
        guard count > 0 else { return }
        let again = attempt < attempts - 1 ? count * allowed : 0
        ring.giveUp(count - again, after: Self.steps(seconds))
        if again > 0 {
            ring.retry(again, lane: lane + 2, after: Self.steps(seconds + backoff))
        }
    }

    /// Sub-steps in a number of seconds; what takes none ends in the sub-step that comes.
    private static func steps(_ seconds: Double) -> Int {
        Int((seconds * Double(World.subStepCount)).rounded())
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.clients[slot].closeSecond(UInt64(world.now / 1000))
    }

    private mutating func closeSecond(_ number: UInt64) {
        swing = demand.next(after: swing, second: number)
        totals.offered += second.offered
        totals.succeeded += second.succeeded
        totals.givenUp += second.givenUp
        window.close(second)
        second = Second()
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let clients = world.clients[slot]
        let recent = clients.window
        values.append(recent.last.offered)
        values.append(recent.last.succeeded)
        values.append(recent.availability)
        values.append(recent.last.failureShare)
        values.append(clients.slowAnswer(in: world))
        values.append(recent.last.retryShare)
    }

    /// The time below which 95 % of the attempts end; the time-out where more of them run into it.
    private func slowAnswer(in world: World) -> Double {
        guard window.last.failureShare < 0.5 else { return timeout }
        var slowest = 0.0
        for path in 0..<paths {
            let balancer = world.dns[dns].targets[path]
            let service = world.loadBalancers[balancer].service
            guard service >= 0, world.dns[dns].share(path, at: world.now) > 0.05,
                world.reach(world.loadBalancers[balancer].index) > 0
            else { continue }
            slowest = max(slowest, world.services[service].sojournQuantile(0.95))
        }
        return min(timeout, slowest + networkTime)
    }
}

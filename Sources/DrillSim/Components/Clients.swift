internal import DrillModel

/// The users of the service: what they ask for, how long they wait and how often they try again.
struct Clients: Source {
    static let spec = ComponentSpec.clients
    static var storage: WritableKeyPath<World, ContiguousArray<Clients>> { \.clients }

    let index: Int
    private let dns: Int
    private let demand: Demand
    private let writeShare: Double
    private let timeout: Double
    private let attempts: Int
    private let networkTime: Double
    private let stepsASecond: Double
    private let backoff: Double
    /// Where requests go in, and the share of the clients who go there this second.
    private var paths: ContiguousArray<Path>
    private var ring: AttemptRing
    private var fresh = 0.0
    /// The deviation of the demand from its mean, as a share of it.
    private var swing: Double
    private var surge = Surge()
    private var second = Second()
    /// Whether the last second was like the one before.
    private var isSteady = false
    private var window = OutcomeWindow()
    /// Requests since the session began: made, succeeded, given up.
    private(set) var totals = Second()

    /// A way into the system.
    private struct Path {
        let entry: Int
        var share: Double
        /// The share of those clients whom the network lets through.
        var reach = 1.0
        /// The attempts of the present sub-step: reads, writes.
        var sent = SIMD2<Double>.zero
        /// What came of them, or would.
        var answer = FlowAnswer.unavailable
        /// What attempts come to after that answer.
        var verdict: AttemptRing.Verdict?
        /// The attempts that got there in the present second.
        var arrived = 0.0
        /// Attempts for each request that is made, and the answer to them, in the last second.
        var last = (attempts: 0.0, answer: FlowAnswer.unavailable)

        /// Ends the second; says whether it was like the one before, but for one attempt in a hundred.
        mutating func closeSecond(offered: Double) -> Bool {
            let before = last
            closeRest(offered: offered)
            last.answer = answer
            return (last.attempts - before.attempts).magnitude <= 0.01
                && answer.isLike(before.answer)
        }

        /// Ends a second in which the answer was as before.
        mutating func closeRest(offered: Double) {
            last.attempts = offered > 0 ? arrived / offered : 0
            arrived = 0
        }
    }

    /// What became of the requests of a second.
    struct Second: Sendable {
        var offered = 0.0
        var succeeded = 0.0
        var givenUp = 0.0
        var attempts = 0.0
        var failedAttempts = 0.0
        /// Failed attempts that were not answered in time; the others were refused or got an error.
        var lateAttempts = 0.0
    }

    /// More requests than usual, for a while.
    private struct Surge {
        var factor = 1.0
        var ends: Int64 = 0

        /// Until when it goes on, or nothing begins.
        var lastsUntil: Int64 { factor == 1 ? .max : ends }

        mutating func endIfOver(at now: Int64) {
            if now >= ends { factor = 1 }
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        dns = setup.slot("dns", of: DNS.self) ?? -1
        demand = Demand(setup)
        writeShare = setup.quantity("writes")
        timeout = setup.quantity("timeout")
        attempts = max(1, setup.count("attempts"))
        backoff = setup.quantity("backoff")
        networkTime = setup.quantity("network_time")
        stepsASecond = Double(setup.subSteps)
        let entries = setup.component("entry").map { [$0] } ?? setup.targets(ofDNS: "dns")
        paths = ContiguousArray(entries.map { Path(entry: $0, share: 0) })
        if !paths.isEmpty { paths[0].share = 1 }
        let lanes = paths.count * attempts
        let horizon = Int(((timeout + backoff) * stepsASecond).rounded(.up)) + 2
        ring = AttemptRing(
            laneCount: lanes, horizon: horizon, retryShare: setup.quantity("retry_share"),
            retryBudget: setup.quantity("retry_budget"))
        swing = demand.firstSwing
    }

    /// Requests that have not come to an end.
    var underWay: Double { ring.underWay }

    /// The mean demand in requests a second, at this instant.
    private var rate: Double { max(0, demand.mean * surge.factor * (1 + swing)) }

    /// Sends the attempts of one sub-step to where names resolve.
    static func send(_ slot: Int, in world: inout World) {
        world.clients[slot].begin(seconds: world.subStep)
        for path in world.clients[slot].paths.indices {
            let load = world.clients[slot].send(path)
            world.flow.nodes[load.entry].receive(reads: load.reads, writes: load.writes)
        }
    }

    private mutating func begin(seconds: Double) {
        fresh = rate * seconds
        second.offered += fresh
        second.succeeded += ring.succeeding
        second.givenUp += ring.givenUp
    }

    private mutating func send(_ path: Int) -> (entry: Int, reads: Double, writes: Double) {
        let new = fresh * paths[path].share
        let sent = ring.begin(
            lanes: lanes(of: path),
            new * SIMD2(1 - writeShare, writeShare))
        let reach = paths[path].reach
        paths[path].sent = sent
        paths[path].arrived += sent.sum() * reach
        second.attempts += sent.sum()
        return (paths[path].entry, sent[0] * reach, sent[1] * reach)
    }

    /// Decides what becomes of the attempts of one sub-step, now that the tiers have worked.
    static func settle(_ slot: Int, in world: inout World) {
        world.clients[slot].ring.advance()
        let limit = world.clients[slot].timeout - world.clients[slot].networkTime
        for path in world.clients[slot].paths.indices
        where world.clients[slot].paths[path].sent.sum() > 0 {
            let entry = world.clients[slot].paths[path].entry
            world.clients[slot].paths[path].answer =
                world.clients[slot].paths[path].reach > 0
                ? world.flow.answer(of: entry, within: limit) : .unavailable
            world.clients[slot].judge(path)
            world.clients[slot].settle(path)
        }
    }

    /// Works out what the attempts on a path come to; `sooner` is by how many sub-steps they begin before
    /// the present one.
    private mutating func judge(_ path: Int, sooner: Double = 0) {
        paths[path].verdict = AttemptRing.Verdict(
            paths[path].answer, reach: paths[path].reach,
            answered: end(after: paths[path].answer.latency + networkTime, sooner),
            timedOut: end(after: timeout, sooner))
    }

    /// Decides what becomes of a path's attempts.
    private mutating func settle(_ path: Int) {
        guard let verdict = paths[path].verdict else { return }
        let failures = ring.settle(paths[path].sent, lanes: lanes(of: path), verdict)
        second.failedAttempts += failures.failed
        second.lateAttempts += failures.late
    }

    /// The lanes of a path, first attempts first.
    @inline(__always)
    private func lanes(of path: Int) -> Range<Int> {
        path * attempts..<(path + 1) * attempts
    }

    /// The end of attempts that take so many seconds, and began so many sub-steps sooner.
    private func end(after seconds: Double, _ sooner: Double) -> AttemptRing.End {
        ring.end(
            after: max(0, seconds * stepsASecond - sooner), pause: backoff * stepsASecond)
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.clients[slot].noteSteadiness()
        world.clients[slot].closeSecond(UInt64(world.now / 1000))
        world.clients[slot].surge.endIfOver(at: world.now)
        for path in world.clients[slot].paths.indices {
            let entry = world.clients[slot].paths[path].entry
            world.clients[slot].paths[path].reach = world.reach(entry)
        }
        followNames(slot, in: &world)
    }

    /// Goes where names resolve to at the end of a second.
    private static func followNames(_ slot: Int, in world: inout World) {
        let dns = world.clients[slot].dns
        guard dns >= 0 else { return }
        for path in world.clients[slot].paths.indices {
            world.clients[slot].paths[path].share = world.dns[dns].targets[path].share
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.clients[slot].surge = Surge(
            factor: fault.quantity("factor") ?? 1,
            ends: world.now + Int64((fault.quantity("lasts") ?? 0) * 1000))
    }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        world.clients[slot].isSteady ? world.clients[slot].surge.lastsUntil : world.now
    }

    /// Users go on asking and trying again; what they ask is answered as it was.
    static func rest(_ slot: Int, in world: inout World) {
        world.clients[slot].restSecond(isFirst: world.rest.secondsRested == 1)
        world.clients[slot].closeSecond(UInt64(world.now / 1000))
        followNames(slot, in: &world)
    }

    /// Makes the attempts of a whole second at once, and dates them to its middle.
    private mutating func restSecond(isFirst: Bool) {
        if isFirst {
            for path in paths.indices { judge(path, sooner: (stepsASecond - 1) / 2) }
        }
        ring.join(Int(stepsASecond))
        begin(seconds: 1)
        for path in paths.indices { _ = send(path) }
        ring.advance()
        for path in paths.indices {
            if paths[path].sent.sum() > 0 { settle(path) }
            paths[path].closeRest(offered: second.offered)
        }
    }

    /// Notes whether the second that ends was like the one before.
    private mutating func noteSteadiness() {
        isSteady = true
        for path in paths.indices {
            isSteady = paths[path].closeSecond(offered: second.offered) && isSteady
        }
    }

    private mutating func closeSecond(_ number: UInt64) {
        swing = demand.next(after: swing, second: number)
        totals.offered += second.offered
        totals.succeeded += second.succeeded
        totals.givenUp += second.givenUp
        window.close(second)
        second = Second()
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        var times: SojournTimes?
        values.append(world.clients[slot].window.last.offered)
        values.append(world.clients[slot].window.last.succeeded)
        values.append(world.clients[slot].window.availability)
        values.append(world.clients[slot].window.last.failureShare)
        values.append(world.clients[slot].latency(0.5, &times, in: world.flow))
        values.append(world.clients[slot].latency(0.95, &times, in: world.flow))
        values.append(world.clients[slot].latency(0.99, &times, in: world.flow))
        values.append(world.clients[slot].window.last.retryShare)
    }

    /// The time below which the share `p` of the attempts ends, of all of them on whatever way.
    ///
    /// The time-out where more of them than the rest run into it. The times are worked out once, and then
    /// known.
    private func latency(
        _ p: Double, _ times: inout SojournTimes?, in flow: FlowNetwork
    ) -> Double {
        guard window.last.lateShare < 1 - p else { return timeout }
        let mixture =
            times
            ?? flow.sojournTimes(
                over: paths.lazy.map { (node: $0.entry, weight: $0.share * $0.reach) })
        times = mixture
        return min(timeout, mixture.quantile(p) + networkTime)
    }
}

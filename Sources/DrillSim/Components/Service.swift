internal import DrillModel

/// A tier of equal instances behind a load balancer, with its autoscaler.
struct Service: Component {
    static let spec = ComponentSpec.service
    static var storage: WritableKeyPath<World, ContiguousArray<Service>> { \.services }

    /// More instances than any tier is given.
    static let mostInstances = 256

    let index: Int
    let cache: Int
    let database: Int
    let queue: Int
    let workersPerInstance: Int
    private let backlog: Double
    private let computeTime: Double
    private let queryTimeout: Double
    private let noise: RandomStream
    let scaling: ScalingRules
    var instances: ContiguousArray<Instance> = []
    /// What the autoscaler may not exceed.
    var maximum: Int
    var minimum: Int
    /// The last instant at which as many instances as there are were needed.
    var neededAt: Int64 = 0
    var hasWarnedOfMaximum = false
    var hasReportedReady = true
    var launches: UInt64 = 0
    private(set) var tier: QueueTier
    /// The mean speed of the instances in service: below 1 while some warm up.
    private var speed = 1.0
    private var reads = 0.0
    private var writes = 0.0
    private var writesInside = 0.0
    private var refusedShare = 0.0
    private var readFailure = 0.0
    private var writeFailure = 0.0
    private var counting = (arrived: 0.0, served: 0.0)
    /// What arrived and what was answered in the last second.
    private(set) var lastSecond = (arrived: 0.0, served: 0.0)
    /// Requests since the session began: taken in, answered.
    private(set) var totals = (taken: 0.0, served: 0.0)

    init(_ setup: ComponentSetup) {
        index = setup.index
        cache = setup.slot("cache", of: Cache.self) ?? -1
        database = setup.slot("database", of: Database.self) ?? -1
        queue = setup.slot("queue", of: Queue.self) ?? -1
        workersPerInstance = setup.count("workers")
        backlog = setup.quantity("backlog")
        computeTime = setup.quantity("compute_time")
        queryTimeout = setup.quantity("query_timeout")
        noise = setup.stream("noise")
        scaling = ScalingRules(setup)
        maximum = setup.count("max")
        minimum = setup.count("min")
        let count = min(setup.count("instances"), Self.mostInstances)
        instances = ContiguousArray(repeating: .settled, count: count)
        serving = count
        tier = QueueTier(workers: count * workersPerInstance)
    }

    /// Instances that get requests: those in service, or all that run when none is (fail-open).
    private var serving: Int

    /// Takes requests into the present sub-step.
    mutating func receive(reads: Double, writes: Double) {
        self.reads += reads
        self.writes += writes
    }

    /// Works for one sub-step, and passes on to cache, database and queue what was answered.
    static func work(_ slot: Int, in world: inout World) {
        let service = world.services[slot]
        let hit = service.cache < 0 ? 1 : world.caches[service.cache].hitRatio
        let store =
            service.database < 0
            ? Database.Answer.instant : world.databases[service.database].answer
        let done = world.services[slot].work(hit: hit, store: store, subStep: world.subStepNumber)
        let misses = done.reads * (1 - hit)
        if service.cache >= 0 {
            world.caches[service.cache].fill(misses, failing: store.readFailure)
        }
        if service.database >= 0 {
            world.databases[service.database].receive(reads: misses, writes: done.writes)
        }
        if service.queue >= 0 {
            world.queues[service.queue].receive(done.writes * (1 - store.writeFailure))
        }
    }

    private mutating func work(
        hit: Double, store: Database.Answer, subStep: UInt64
    ) -> (reads: Double, writes: Double) {
        let offered = reads + writes
        let inside = tier.length
        let writesHeld = inside > 0 ? writesInside / inside : 0
        let capacity = capacity(writeShare: writesHeld, miss: 1 - hit, store: store)
        let room = Double(serving) * (Double(workersPerInstance) + backlog) - inside
        let taken = min(offered, max(0, room + capacity * World.subStep))
        let takenWrites = offered > 0 ? writes * taken / offered : 0
        refusedShare = offered > 0 ? 1 - taken / offered : (serving > 0 ? 0 : 1)
        tier.step(
            arrivals: taken, capacity: capacity, seconds: World.subStep,
            noise: inside + taken > 0 ? noise.normal(subStep) : 0)
        let held = inside + taken
        let doneWrites = held > 0 ? tier.served * (writesInside + takenWrites) / held : 0
        writesInside += takenWrites - doneWrites
        readFailure = (1 - hit) * store.readFailure
        writeFailure = store.writeFailure
        counting.arrived += offered
        counting.served += tier.served
        totals.taken += taken
        totals.served += tier.served
        (reads, writes) = (0, 0)
        return (tier.served - doneWrites, doneWrites)
    }

    /// Requests a second that the workers can answer, waiting for the database included.
    private func capacity(writeShare: Double, miss: Double, store: Database.Answer) -> Double {
        let query = min(store.time, queryTimeout)
        let waiting = (1 - writeShare) * miss * query + writeShare * (store.takesWrites ? query : 0)
        return Double(tier.workers) / (computeTime / speed + waiting)
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.services[slot].closeSecond(at: world.now)
    }

    private mutating func closeSecond(at time: Int64) {
        lastSecond = counting
        counting = (0, 0)
        let healthy = inServiceCount
        serving = healthy > 0 ? healthy : runningCount(at: time)
        tier.workers = serving * workersPerInstance
        var total = 0.0
        var warm = 0
        for instance in instances where instance.isRunning(at: time) {
            total += instance.speed(at: time, rules: scaling)
            warm += 1
        }
        speed = warm > 0 ? total / Double(warm) : 1
        if serving == 0 {
            tier.clear()
            writesInside = 0
        }
    }

    /// What a client that asks now can expect.
    func answer(within limit: Double) -> Answer {
        guard tier.workers > 0 else { return .unavailable }
        return Answer(
            refused: refusedShare, late: (1 - refusedShare) * tier.share(slowerThan: limit),
            readFailure: readFailure, writeFailure: writeFailure,
            latency: min(limit, tier.meanWait + tier.serviceTime))
    }

    /// The share of probes that are not answered in time.
    func shareOfSlowAnswers(slowerThan limit: Double) -> Double {
        tier.share(slowerThan: limit)
    }

    func sojournQuantile(_ p: Double) -> Double {
        tier.sojournQuantile(p)
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let service = world.services[slot]
        values.append(Double(service.inServiceCount))
        values.append(Double(service.instances.count - service.runningCount(at: world.now)))
        values.append(Double(service.maximum))
        values.append(service.tier.busyShare)
        values.append(service.lastSecond.arrived)
        values.append(service.lastSecond.served)
        values.append(service.sojournQuantile(0.95))
        values.append(max(0, service.tier.length - Double(service.tier.workers)))
    }
}

internal import DrillModel

/// A cache in front of a database: what it holds spares the database a query.
struct Cache: Source {
    static let spec = ComponentSpec.cache
    static var storage: WritableKeyPath<World, ContiguousArray<Cache>> { \.caches }

    let index: Int
    let keys: Double
    private let skew: Double
    private let bestHitRatio: Double
    private let lateFill: Double
    /// The slot of the database from which it is warmed; -1 for none.
    var database: Int
    private let usualWarmRate: Double
    /// How long warming waits for an answer, in seconds; long, since nobody waits for it.
    private let warmingPatience = 5.0
    var memory: Memory
    var herd: Herd
    private var contents: CacheContents
    private(set) var hitRatio = 0.0
    /// Queries for one read: the misses, or one for all that want the same key.
    private(set) var queriesPerRead = 0.0
    /// Whether the last second has changed that by little.
    private var isHardlyFilling = false
    private var warmsUntil: Int64 = 0
    private var warmRate = 0.0
    /// It does not answer until then; `.max` while its zone is lost.
    private var awayUntil: Int64 = -1
    private let zone: String
    /// The services that read through it.
    private var readers: ContiguousArray<Reader> = []
    private var missed = 0.0
    private var missRate = 0.0

    /// A service by its node, and its call to the database for what it does not find.
    private struct Reader {
        let node: Int
        let call: Int
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        keys = max(1, setup.quantity("keys"))
        skew = max(1, setup.quantity("skew"))
        bestHitRatio = setup.quantity("best_hit_ratio")
        lateFill = setup.quantity("late_fill")
        database = setup.slot("database", of: Database.self) ?? -1
        usualWarmRate = setup.quantity("warm_rate")
        contents = CacheContents(keys: keys, skew: skew, warmth: setup.quantity("warmth"))
        zone = setup.text("zone") ?? ""
        memory = Memory(setup)
        herd = Herd(setup)
        memory.reserve(contents.share)
        updateHitRatio(at: 0)
    }

    /// Lets entries expire, wanted ones as often as others, so that the hits fall evenly.
    private mutating func lapse() {
        let share = memory.expiring()
        guard share > 0 else { return }
        let rest = max(0, contents.share - share)
        contents = CacheContents(keys: keys, skew: skew, warmth: rest)
    }

    private mutating func updateHitRatio(at time: Int64) {
        let base = time < awayUntil ? 0 : bestHitRatio * contents.share
        hitRatio = base * (1 - herd.hotShare(at: time))
        queriesPerRead = (1 - hitRatio) * herd.queriesPerMiss
    }

    static func start(_ slot: Int, in world: inout World) {
        for service in world.services where service.cache == slot && service.storeCall >= 0 {
            world.caches[slot].readers.append(
                Reader(node: service.index, call: service.storeCall))
        }
        world.caches[slot].tellReaders(in: &world.flow)
    }

    static func send(_ slot: Int, in world: inout World) {
        let database = world.caches[slot].database
        guard database >= 0, world.now <= world.caches[slot].warmsUntil else { return }
        world.flow.nodes[world.databases[database].index].receive(
            reads: world.caches[slot].warmRate * world.subStep, writes: 0)
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.caches[slot].memory.pass(at: world.now)
        world.caches[slot].lapse()
        warm(slot, in: &world)
        let seconds = Double(1 + world.rest.secondsRested)
        world.caches[slot].fill(from: world.flow, seconds: seconds, at: world.now)
        world.caches[slot].closeSecond(after: seconds, at: world.now)
        world.caches[slot].tellReaders(in: &world.flow)
    }

    /// The keys of a rest come in at its end.
    static var restsWithFlow: Bool { true }

    /// It is neither full, warmed nor away, and what it holds grows by little in a second.
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        let cache = world.caches[slot]
        let isSteady =
            world.now > cache.warmsUntil && cache.memory.hasRoom && cache.isHardlyFilling
            && (world.now >= cache.awayUntil || cache.awayUntil == .max)
        return isSteady ? cache.herd.lastsUntil(at: world.now) : world.now
    }

    /// Takes in the keys that warming has read in the second that ends now.
    private static func warm(_ slot: Int, in world: inout World) {
        guard world.now <= world.caches[slot].warmsUntil, world.caches[slot].database >= 0
        else { return }
        let cache = world.caches[slot]
        let database = world.databases[cache.database].index
        let answer = world.flow.answer(of: database, within: cache.warmingPatience)
        let fresh = cache.warmRate * answer.read.succeeded
        world.caches[slot].missed += cache.warmRate
        world.caches[slot].contents.preload(world.caches[slot].memory.take(fresh, of: cache.keys))
    }

    /// Takes in what the database answered in the second that ends now, and in as many before it that
    /// were like it.
    private mutating func fill(from flow: FlowNetwork, seconds: Double, at time: Int64) {
        for reader in readers {
            let reads = flow.nodes[reader.node].lastSecond.servedReads
            guard reads > 0 else { continue }
            let answer = flow.answer(
                of: flow.calls[reader.call].callee, within: flow.calls[reader.call].timeout)
            fill(reads, seconds: seconds, answer: answer, at: time)
        }
    }

    /// Takes in what the database answered to reads that missed, and a part of what came too late.
    private mutating func fill(
        _ reads: Double, seconds: Double, answer: FlowAnswer, at time: Int64
    ) {
        let misses = reads * (1 - hitRatio)
        missed += misses
        herd.note(asking: misses * answer.latency, missing: keys * (1 - contents.share))
        guard time >= awayUntil, misses > 0 else { return }
        let answered = (answer.read.succeeded + answer.read.late * lateFill) * seconds
        let fresh = min(misses * answered * herd.distinctShare, keys * (1 - contents.share))
        guard fresh > 0 else { return contents.meet(lookups: reads * bestHitRatio * answered) }
        let room = memory.take(fresh, of: keys) / fresh
        contents.meet(lookups: reads * bestHitRatio * answered * room)
    }

    /// Lets the services ask the database for what is missing now.
    ///
    /// Mutating so that the cache is read in place.
    private mutating func tellReaders(in flow: inout FlowNetwork) {
        for reader in readers { flow.calls[reader.call].perRead.reads = queriesPerRead }
    }

    private mutating func closeSecond(after seconds: Double, at time: Int64) {
        missRate = missed
        missed = 0
        let before = queriesPerRead
        updateHitRatio(at: time)
        isHardlyFilling = (queriesPerRead - before).magnitude <= 0.004 * seconds
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let cache = world.caches[slot]
        guard !world.isCutOff(cache.index), cache.awayUntil < .max else {
            return .refused("\(world.places[cache.index].ref) does not answer.")
        }
        let draws = cache.herd.draws
        switch order.verb {
        case "set-policy": return .takes(Int64(draws.uniform(order.number, from: 5000, to: 10_000)))
        case "single-flight":
            return .takes(Int64(draws.uniform(order.number, from: 20_000, to: 40_000)))
        case "restart":
            world.caches[slot].restart(until: world.now + cache.memory.restartTime)
            return .takes(cache.memory.restartTime)
        default: return beginWarming(order, slot, in: &world)
        }
    }

    private static func beginWarming(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> Beginning {
        guard world.now > world.caches[slot].warmsUntil else {
            return .refused("The cache is being warmed already.")
        }
        let duration = Int64((order.quantity("lasts") ?? 120) * 1000)
        world.caches[slot].warmsUntil = world.now + duration
        world.caches[slot].warmRate = order.quantity("rate") ?? world.caches[slot].usualWarmRate
        return .takes(duration)
    }

    /// Is gone with its zone, if that is the one.
    mutating func loseZone(_ zone: String) {
        guard zone == self.zone else { return }
        restart(until: .max)
    }

    /// Starts, empty, where its zone is back.
    mutating func regainZone(_ zone: String, at time: Int64) {
        guard zone == self.zone else { return }
        restart(until: time + memory.restartTime)
    }

    private mutating func restart(until time: Int64) {
        awayUntil = time
        contents.clear()
        memory.empty()
        updateHitRatio(at: time - 1)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let hit = Quantity(world.caches[slot].hitRatio, .ratio)
        switch order.verb {
        case "set-policy":
            world.caches[slot].memory.drops = order.text("policy") == "allkeys-lru"
            return .done(
                world.caches[slot].memory.drops
                    ? "A full cache drops what is least used from now on; there is room again."
                    : "A full cache refuses new keys from now on.")
        case "single-flight":
            world.caches[slot].herd.isSingleFlight = order.flag("on")
            return .done(
                order.flag("on")
                    ? "One request at a time reads a missing key; the others wait for it."
                    : "Every request that misses reads for itself.")
        case "restart":
            return .done(
                "The cache answers again and is empty: what it held is read from the database again."
            )
        default:
            return .done(
                "The cache now answers \(hit) of the reads; warming it read from the database"
                    + " all the"
                    + " while.")
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let index = world.caches[slot].index
        switch fault.verb {
        case "memory-full":
            let share = fault.quantity("share") ?? 1
            world.caches[slot].memory.fill(
                expiring: share * world.caches[slot].contents.share,
                within: fault.quantity("within") ?? 90)
            world.remark(index, "OOM command not allowed when used memory > 'maxmemory'.")
        case "hot-key":
            let lasts = Int64((fault.quantity("lasts") ?? 900) * 1000)
            world.caches[slot].herd.heat(
                share: fault.quantity("share") ?? 0.3, until: world.now + lasts)
        default:
            world.caches[slot].contents.clear()
            world.caches[slot].memory.empty()
            world.remark(index, "The cache restarted and is empty.")
        }
        world.caches[slot].updateHitRatio(at: world.now)
        world.caches[slot].tellReaders(in: &world.flow)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let cache = world.caches[slot]
        values.append(cache.hitRatio)
        values.append(cache.missRate)
        values.append(cache.memory.used)
        values.append(cache.memory.refusedRate)
        values.append(cache.memory.evictionRate)
    }
}

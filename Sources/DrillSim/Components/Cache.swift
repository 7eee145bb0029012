internal import DrillModel

/// A cache in front of a database: what it holds spares the database a query.
struct Cache: Source {
    static let spec = ComponentSpec.cache
    static var storage: WritableKeyPath<World, ContiguousArray<Cache>> { \.caches }

    let index: Int
    private let keys: Double
    private let skew: Double
    private let bestHitRatio: Double
    private let lateFill: Double
    private let database: Int
    private let warmRate: Double
    /// How long warming waits for an answer, in seconds; long, since nobody waits for it.
    private let warmingPatience = 5.0
    private var contents: CacheContents
    private(set) var hitRatio = 0.0
    private var warmsUntil: Int64 = 0
    private var missed = 0.0
    private var missRate = 0.0

    init(_ setup: ComponentSetup) {
        index = setup.index
        keys = max(1, setup.quantity("keys"))
        skew = max(1, setup.quantity("skew"))
        bestHitRatio = setup.quantity("best_hit_ratio")
        lateFill = setup.quantity("late_fill")
        database = setup.slot("database", of: Database.self) ?? -1
        warmRate = setup.quantity("warm_rate")
        contents = CacheContents(
            keys: keys, skew: skew, warmth: setup.quantity("warmth"))
        hitRatio = bestHitRatio * contents.share
    }

    /// Takes in what the database answered to reads that missed, and a part of what came too late.
    private mutating func fill(_ reads: Double, fate: FlowAnswer.Fate) {
        missed += reads * (1 - hitRatio)
        let stored = fate.succeeded + fate.late * lateFill
        contents.meet(lookups: reads * bestHitRatio * stored)
    }

    /// Lets the services ask the database for what is missing now.
    private static func tellServices(_ slot: Int, in world: inout World) {
        let missing = 1 - world.caches[slot].hitRatio
        for service in world.services where service.cache == slot && service.storeCall >= 0 {
            world.flow.calls[service.storeCall].perRead.reads = missing
        }
    }

    /// Takes in keys that were read in the order in which they are wanted.
    private mutating func preload(_ count: Double, fate: FlowAnswer.Fate) {
        missed += count
        contents.preload(count * fate.succeeded)
    }

    static func send(_ slot: Int, in world: inout World) {
        let cache = world.caches[slot]
        guard world.now <= cache.warmsUntil, cache.database >= 0 else { return }
        let database = world.databases[cache.database].index
        world.flow.nodes[database].receive(reads: cache.warmRate * world.subStep, writes: 0)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let cache = world.caches[slot]
        if world.now <= cache.warmsUntil, cache.database >= 0 {
            let database = world.databases[cache.database].index
            let answer = world.flow.answer(of: database, within: cache.warmingPatience)
            world.caches[slot].preload(cache.warmRate, fate: answer.read)
        }
        for service in world.services where service.cache == slot && service.storeCall >= 0 {
            let call = world.flow.calls[service.storeCall]
            let reads = world.flow.nodes[service.index].lastSecond.servedReads
            let answer = world.flow.answer(of: call.callee, within: call.timeout)
            world.caches[slot].fill(reads, fate: answer.read)
        }
        world.caches[slot].closeSecond()
        tellServices(slot, in: &world)
    }

    private mutating func closeSecond() {
        missRate = missed
        missed = 0
        hitRatio = bestHitRatio * contents.share
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let cache = world.caches[slot]
        guard !world.isCutOff(cache.index) else {
            return .refused("\(world.places[cache.index].ref) does not answer.")
        }
        guard world.now > cache.warmsUntil else {
            return .refused("The cache is being warmed already.")
        }
        let duration = Int64((order.quantity("lasts") ?? 120) * 1000)
        world.caches[slot].warmsUntil = world.now + duration
        return .takes(duration)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let hit = Quantity(world.caches[slot].hitRatio, .ratio)
        return ActionOutcome(
            succeeded: true,
            message: "The cache now answers \(hit) of the reads; warming it read from the database"
                + " all the while.")
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.caches[slot].contents.clear()
        world.caches[slot].hitRatio = 0
        tellServices(slot, in: &world)
        world.remark(world.caches[slot].index, "The cache restarted and is empty.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        values.append(world.caches[slot].hitRatio)
        values.append(world.caches[slot].missRate)
    }
}

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
    /// Keys that are held, of all that are asked for.
    private var held: Double
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
        let warmth = setup.quantity("warmth")
        let spread = ExactMath.exp(warmth * ExactMath.log(1 + skew)) - 1
        held = keys * spread / skew
        updateHitRatio()
    }

    /// The share of the attainable hits that the held keys give; popular keys come in first.
    private var warmth: Double {
        ExactMath.log(1 + held / keys * skew) / ExactMath.log(1 + skew)
    }

    private mutating func updateHitRatio() {
        hitRatio = bestHitRatio * warmth
    }

    /// Takes in what the database answered, and a part of what it answered too late.
    mutating func fill(_ misses: Double, failing failure: Double) {
        held = min(keys, held + misses * (1 - failure * (1 - lateFill)))
        missed += misses
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
            world.caches[slot].fill(cache.warmRate, failing: 1 - answer.read.succeeded)
        }
        for service in world.services where service.cache == slot && service.storeCall >= 0 {
            let call = world.flow.calls[service.storeCall]
            let misses = world.flow.nodes[service.index].lastSecond.servedReads * call.perRead.reads
            world.caches[slot].fill(misses, failing: call.readFailure)
        }
        world.caches[slot].closeSecond()
    }

    private mutating func closeSecond() {
        missRate = missed
        missed = 0
        updateHitRatio()
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
        world.caches[slot].held = 0
        world.caches[slot].updateHitRatio()
        world.remark(world.caches[slot].index, "The cache restarted and is empty.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        values.append(world.caches[slot].hitRatio)
        values.append(world.caches[slot].missRate)
    }
}

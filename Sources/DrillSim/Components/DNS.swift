internal import DrillModel

/// Names that clients resolve: the record says one thing, and clients follow it more or less soon.
struct DNS: Component {
    static let spec = ComponentSpec.dns
    static var storage: WritableKeyPath<World, ContiguousArray<DNS>> { \.dns }

    let index: Int
    /// The components that the record can name, by number.
    let targets: [Int]
    private let timeToLive: Int64
    private let staleShare: Double
    private let staleLifetime: Double
    private let pooledShare: Double
    private let poolLifetime: Double
    private let changes: RandomStream
    /// The weights in the record, one a target.
    private var record: [Double]
    /// The weights before the last change, and its instant.
    private var before: [Double]
    private var changedAt: Int64 = -1_000_000_000
    /// Where clients that ignore the time to live still go.
    private var stale: [Double]
    /// Where the pooled connections are open.
    private var pooled: [Double]

    init(_ setup: ComponentSetup) {
        index = setup.index
        targets = setup.components("targets")
        timeToLive = setup.milliseconds("ttl")
        staleShare = setup.quantity("stale_share")
        staleLifetime = setup.quantity("stale_lifetime")
        pooledShare = setup.quantity("pooled_share")
        poolLifetime = setup.quantity("pool_lifetime")
        changes = setup.stream("changes")
        record = targets.indices.map { $0 == 0 ? 1 : 0 }
        (before, stale, pooled) = (record, record, record)
    }

    /// The share of the clients whose next request goes to a target.
    func share(_ target: Int, at time: Int64) -> Double {
        staleShare * stale[target] + pooledShare * pooled[target]
            + (1 - staleShare - pooledShare) * resolved(target, at: time)
    }

    /// Where resolvers that honour the time to live send their clients: they drain linearly.
    private func resolved(_ target: Int, at time: Int64) -> Double {
        let age = Double(time - changedAt) / Double(max(timeToLive, 1))
        let part = min(max(age, 0), 1)
        return before[target] + part * (record[target] - before[target])
    }

    static func tick(_ slot: Int, in world: inout World) {
        var leaving = 0.0
        for target in world.dns[slot].targets.indices {
            let isReached = world.reach(world.dns[slot].targets[target]) > 0
            leaving += world.dns[slot].breakConnections(target, isReached: isReached)
        }
        world.dns[slot].follow(leaving: leaving, at: world.now)
    }

    /// Takes away the connections that end: a few where the target answers, most where it does not.
    private mutating func breakConnections(_ target: Int, isReached: Bool) -> Double {
        let ending = pooled[target] * (isReached ? 1 / poolLifetime : 0.2)
        pooled[target] -= ending
        return ending
    }

    /// Opens the ended connections where names resolve to now, and lets stale clients catch up.
    private mutating func follow(leaving: Double, at time: Int64) {
        for target in targets.indices {
            pooled[target] += leaving * resolved(target, at: time)
            stale[target] += (record[target] - stale[target]) / staleLifetime
        }
    }

    /// Whoever asks sees where its clients go.
    static func isSteady(_ slot: Int, in world: World) -> Bool { true }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        guard let target = order.component("to"), let to = world.dns[slot].place(target, in: world)
        else {
            let known = world.dns[slot].targets.map {
                world.places[$0].ref.description
            }
            return .refused(
                "The record knows \(known.joined(separator: " and ")), nothing else.")
        }
        guard world.dns[slot].targets.indices.contains(to) else { return .refused("") }
        let seconds = world.dns[slot].changes.uniform(order.number, from: 15, to: 40)
        return .takes(Int64(seconds * 1000))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        guard let target = order.component("to"), let to = world.dns[slot].place(target, in: world)
        else { return ActionOutcome(succeeded: false, message: "") }
        let share = min(max(order.quantity("share") ?? 1, 0), 1)
        world.dns[slot].change(to, share: share, at: world.now)
        let ttl = DrillDuration(milliseconds: world.dns[slot].timeToLive)
        let tail = Quantity(world.dns[slot].staleShare, .ratio)
        return ActionOutcome(
            succeeded: true,
            message: "The record sends \(Quantity(share, .ratio)) to \(target). Clients follow over"
                + " \(ttl); about \(tail) ignore the TTL and follow much later.")
    }

    /// The place of a component among the targets.
    private func place(_ ref: ComponentRef, in world: World) -> Int? {
        targets.firstIndex { world.places[$0].ref == ref }
    }

    /// Gives a target its share; the others keep their proportions in what is left.
    private mutating func change(_ to: Int, share: Double, at time: Int64) {
        before = targets.indices.map { resolved($0, at: time) }
        let others = 1 - record[to]
        let firstOther = targets.indices.first { $0 != to }
        for target in targets.indices where target != to {
            let part = others > 0 ? record[target] / others : (target == firstOther ? 1 : 0)
            record[target] = part * (1 - share)
        }
        record[to] = firstOther == nil ? 1 : share
        changedAt = time
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let dns = world.dns[slot]
        let misplaced = dns.targets.indices.reduce(0) {
            $0 + abs(dns.share($1, at: world.now) - dns.record[$1])
        }
        values.append(misplaced / 2)
    }
}

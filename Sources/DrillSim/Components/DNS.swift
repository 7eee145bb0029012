internal import DrillModel

/// Names that clients resolve: the record says one thing, and clients follow it more or less soon.
struct DNS: Component {
    static let spec = ComponentSpec.dns
    static var storage: WritableKeyPath<World, ContiguousArray<DNS>> { \.dns }

    let index: Int
    private(set) var targets: ContiguousArray<Target>
    private let timeToLive: Int64
    private let staleShare: Double
    private let staleLifetime: Double
    private let pooledShare: Double
    private let poolLifetime: Double
    private let changes: RandomStream
    var checks: HealthChecks
    private var changedAt: Int64 = -1_000_000_000
    /// Whether all clients go where the record says, but for one in a billion.
    private var isFollowed = false

    /// A component that the record can name, and the shares of the clients who go there.
    struct Target: Sendable {
        let component: Int
        /// The number of its region; -1 without one.
        fileprivate let region: Int
        /// The weight in the record, and that before the last change.
        fileprivate(set) var record: Double
        fileprivate var before: Double
        /// The share of the clients that ignore the time to live, and of the pooled connections.
        fileprivate var stale: Double
        fileprivate var pooled: Double
        /// The share of all clients as of the end of the last second.
        fileprivate(set) var share: Double

        fileprivate init(_ component: Int, region: Int, _ weight: Double) {
            self.component = component
            self.region = region
            (record, before, stale, pooled, share) = (weight, weight, weight, weight, weight)
        }

        /// The largest of the differences from what the record says.
        fileprivate var astray: Double {
            max((pooled - record).magnitude, (stale - record).magnitude)
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        targets = ContiguousArray(
            setup.components("targets").enumerated().map {
                Target($1, region: setup.places[$1].region, $0 == 0 ? 1 : 0)
            })
        timeToLive = setup.milliseconds("ttl")
        staleShare = setup.quantity("stale_share")
        staleLifetime = setup.quantity("stale_lifetime")
        pooledShare = setup.quantity("pooled_share")
        poolLifetime = setup.quantity("pool_lifetime")
        changes = setup.stream("changes")
        checks = HealthChecks(setup, targets: targets.count)
    }

    /// The share of the clients whose next request goes to a target.
    func share(_ target: Int, at time: Int64) -> Double {
        share(targets[target], resolved: resolved(targets[target], drained: drained(at: time)))
    }

    private func share(_ target: Target, resolved: Double) -> Double {
        staleShare * target.stale + pooledShare * target.pooled
            + (1 - staleShare - pooledShare) * resolved
    }

    /// Where resolvers that honour the time to live send their clients: they drain linearly.
    private func resolved(_ target: Target, drained: Double) -> Double {
        target.before + drained * (target.record - target.before)
    }

    /// The part of those resolvers that have asked since the last change.
    private func drained(at time: Int64) -> Double {
        min(max(Double(time - changedAt) / Double(max(timeToLive, 1)), 0), 1)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let leaving = world.dns[slot].breakConnections(world.regions, world.flow)
        world.dns[slot].follow(leaving: leaving, at: world.now)
    }

    /// Takes away the connections that end: a few where the target answers, most where it does not.
    private mutating func breakConnections(
        _ regions: ContiguousArray<Region>, _ flow: borrowing FlowNetwork
    ) -> Double {
        var leaving = 0.0
        let usual = 1 / poolLifetime
        var targets = targets.mutableSpan
        let regions = regions.span
        let nodes = flow.nodes.span
        for number in targets.indices {
            let region = targets[number].region
            let isOpen = nodes[targets[number].component].admitted > 0
            let isReached = isOpen && (region < 0 || regions[region].reach > 0)
            let ending = targets[number].pooled * (isReached ? usual : 0.2)
            targets[number].pooled -= ending
            leaving += ending
        }
        return leaving
    }

    /// Opens the ended connections where names resolve to now, and lets stale clients catch up.
    private mutating func follow(leaving: Double, at time: Int64) {
        let drained = drained(at: time)
        var astray = 1 - drained
        for number in targets.indices {
            var target = targets[number]
            let resolved = resolved(target, drained: drained)
            target.pooled += leaving * resolved
            target.stale += (target.record - target.stale) / staleLifetime
            target.share = share(target, resolved: resolved)
            astray = max(astray, target.astray)
            targets[number] = target
        }
        isFollowed = astray <= 1e-9
    }

    static func rest(_ slot: Int, in world: inout World) {
        if !world.dns[slot].isFollowed { tick(slot, in: &world) }
    }

    /// Whoever asks sees where its clients go.
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        guard let target = order.component("to"), let to = world.dns[slot].place(target, in: world)
        else {
            let known = world.dns[slot].targets.map {
                world.places[$0.component].ref.description
            }
            return .refused(
                "The record knows \(known.joined(separator: " and ")), nothing else.")
        }
        guard world.dns[slot].targets.indices.contains(to) else { return .refused("") }
        return .takes(world.dns[slot].timeToChange(order.number))
    }

    /// Milliseconds until a change of the record is in force, by the counter of a draw.
    func timeToChange(_ draw: UInt64) -> Int64 {
        Int64(changes.uniform(draw, from: 15, to: 40) * 1000)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        guard let target = order.component("to"), let to = world.dns[slot].place(target, in: world)
        else { return ActionOutcome(succeeded: false, message: "") }
        let share = min(max(order.quantity("share") ?? 1, 0), 1)
        world.dns[slot].change(to, share: share, at: world.now)
        let ttl = DrillDuration(milliseconds: world.dns[slot].timeToLive)
        let tail = Quantity(world.dns[slot].staleShare, .ratio)
        let ended = world.dns[slot].checks.decide ? " Health checks no longer change it." : ""
        world.dns[slot].checks.decide = false
        return ActionOutcome(
            succeeded: true,
            message: "The record sends \(Quantity(share, .ratio)) to \(target). Clients follow over"
                + " \(ttl); about \(tail) ignore the TTL and follow much later.\(ended)")
    }

    /// The place of a component among the targets.
    private func place(_ ref: ComponentRef, in world: World) -> Int? {
        targets.firstIndex { world.places[$0.component].ref == ref }
    }

    /// Gives a target its share; the others keep their proportions in what is left.
    mutating func change(_ to: Int, share: Double, at time: Int64) {
        let drained = drained(at: time)
        for target in targets.indices {
            targets[target].before = resolved(targets[target], drained: drained)
        }
        let others = 1 - targets[to].record
        let firstOther = targets.indices.first { $0 != to }
        for target in targets.indices where target != to {
            let part =
                others > 0 ? targets[target].record / others : (target == firstOther ? 1 : 0)
            targets[target].record = part * (1 - share)
        }
        targets[to].record = firstOther == nil ? 1 : share
        changedAt = time
        isFollowed = false
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let dns = world.dns[slot]
        let misplaced = dns.targets.indices.reduce(0) {
            $0 + abs(dns.share($1, at: world.now) - dns.targets[$1].record)
        }
        values.append(misplaced / 2)
        values.append(dns.checks.decide ? Double(dns.checks.healthyCount) : .nan)
    }
}

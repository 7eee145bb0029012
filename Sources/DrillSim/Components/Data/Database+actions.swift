internal import DrillModel

extension Database {
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        switch order.verb {
        case "promote": beginPromotion(order, slot, in: &world)
        case "fence": beginFencing(order, slot, in: &world)
        case "unfence":
            world.databases[slot].isFenced
                ? .takes(10_000) : .refused("\(world.name(of: slot)) is not fenced.")
        case "failover": beginFailover(order, slot, in: &world)
        case "restart": beginRestart(order, slot, in: &world)
        case "take-over": beginTakeOver(order, slot, in: &world)
        case "kill":
            world.databases[slot].isRunning
                ? .takes(1_000) : .refused("\(world.name(of: slot)) does not run.")
        default: beginRelief(order, slot, in: &world)
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        defer { followState(slot, in: &world) }
        return switch order.verb {
        case "promote": promote(order, slot, in: &world)
        case "fence": fence(order, slot, in: &world)
        case "unfence": unfence(slot, in: &world)
        case "failover": failOver(slot, in: &world)
        case "restart": comeBack(slot, in: &world)
        case "take-over": takeOver(order, slot, in: &world)
        case "kill": killHost(order, slot, in: &world)
        default: relieve(order, slot, in: &world)
        }
    }

    private static func beginPromotion(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> Beginning {
        let database = world.databases[slot]
        guard !database.isPrimary else {
            return .refused("\(world.name(of: slot)) is a primary already.")
        }
        guard database.isReplicating else {
            return .refused("\(world.name(of: slot)) is no replica.")
        }
        guard !database.isPromoting else {
            return .refused("\(world.name(of: slot)) is being promoted already.")
        }
        guard !world.isCutOff(database.index) else {
            return .refused("The control plane of \(world.regionName(database.index)) is silent.")
        }
        let rules = database.rules
        let fixed = rules.draws.uniform(
            order.number, from: rules.promotionFrom, to: rules.promotionTo)
        let backlog = order.flag("force") ? 0 : (database.received - database.replayed)
        world.databases[slot].isPromoting = !order.flag("force")
        let replay = backlog / max(1, rules.replayRate) * 1000
        return .takes(Int64(fixed + replay))
    }

    private static func promote(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        guard !world.databases[slot].isPrimary else {
            return ActionOutcome(
                succeeded: false, message: "\(world.name(of: slot)) is a primary already.")
        }
        let former = world.databases[slot].source
        world.databases[slot].inheritFalsified(from: world.databases[former])
        let skipped = world.databases[slot].beginTimeline(
            isForced: order.flag("force"), at: world.now)
        var message =
            "Timeline \(world.databases[slot].timeline) begins on \(world.name(of: slot))."
        if skipped >= 1 {
            message +=
                " Forced: \(Int(skipped.rounded())) writes in its log are not replayed and lost."
        }
        if world.databases[former].canStillWrite {
            message +=
                " \(world.name(of: former)) is not fenced: if clients reach it again it goes on"
                + " accepting writes, and those are lost."
        }
        return ActionOutcome(succeeded: true, message: message)
    }

    /// Whether a former primary would accept writes of clients that reach it.
    private var canStillWrite: Bool { isPrimary && !isFenced && isRunning }

    /// Makes a primary of the replica; the writes in its log that were skipped are counted.
    private mutating func beginTimeline(isForced: Bool, at time: Int64) -> Double {
        let survives = isForced ? replayed : received
        let skipped = received - survives
        forkedAt = survives
        continuesSince = time
        replayed = survives
        committed = survives
        timeline += 1
        isPrimary = true
        isPromoting = false
        buffers.warmth = min(buffers.warmth, buffers.replicaWarmth)
        return skipped
    }

    private static func beginFencing(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> Beginning {
        let database = world.databases[slot]
        guard database.isPrimary else {
            return .refused("\(world.name(of: slot)) is a replica and takes no writes.")
        }
        guard !database.isFenced else {
            return .refused("\(world.name(of: slot)) is fenced already.")
        }
        return .takes(Int64(database.rules.draws.uniform(order.number, from: 20_000, to: 40_000)))
    }

    private static func fence(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let rules = world.databases[slot].rules
        guard !rules.draws.happens(rules.fenceFailure, order.number &+ (1 << 40)) else {
            return ActionOutcome(
                succeeded: false,
                message:
                    "The request timed out at the control plane; nothing has changed. Repeat it.")
        }
        world.databases[slot].isFenced = true
        return ActionOutcome(
            succeeded: true,
            message: "\(world.name(of: slot)) refuses every write from now on, whoever reaches it.")
    }

    private static func unfence(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.databases[slot].isFenced = false
        let isSplit = world.databases.contains { $0.source == slot && $0.isPrimary }
        return ActionOutcome(
            succeeded: true,
            message: isSplit
                ? "\(world.name(of: slot)) accepts writes again, beside a promoted database: two"
                    + " histories grow, and this one is not the one in service."
                : "\(world.name(of: slot)) accepts writes again.")
    }
}

extension World {
    /// The name of a database by its slot.
    func name(of database: Int) -> ComponentRef {
        places[databases[database].index].ref
    }
}

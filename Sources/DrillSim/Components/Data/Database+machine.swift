internal import DrillModel

/// What is done to the machine: failover, restart, another one takes over.
extension Database {
    /// Whether its standby has taken over in this session.
    var hasFailedOver: Bool { timeline > 1 && forkedAt == nil }

    static func beginFailover(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let database = world.databases[slot]
        guard !world.isCutOff(database.index) else {
            return .refused("The control plane of \(world.regionName(database.index)) is silent.")
        }
        guard database.standby.isInSync else {
            return .refused("\(world.name(of: slot)) has no standby that is in sync.")
        }
        guard database.machine != .away else {
            return .refused("\(world.name(of: slot)) is busy with another operation.")
        }
        world.databases[slot].machine = .away
        followState(slot, in: &world)
        return .takes(database.failoverTime(order.number))
    }

    static func failOver(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.databases[slot].takeOverByStandby(at: world.now)
        return ActionOutcome(
            succeeded: true,
            message: "The standby of \(world.name(of: slot)) is the primary. No acknowledged"
                + " write is"
                + " lost; there is no standby until a new one is built.")
    }

    static func beginRestart(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let database = world.databases[slot]
        guard !world.isCutOff(database.index) else {
            return .refused("The control plane of \(world.regionName(database.index)) is silent.")
        }
        switch database.machine {
        case .empty: return .refused("\(world.name(of: slot)) holds no data; restore it first.")
        case .away: return .refused("\(world.name(of: slot)) is busy with another operation.")
        case .runs, .hostLost: break
        }
        let undo = database.burden.timeToUndo(at: world.now)
        let newHost = database.isRunning ? 0 : 480_000
        let factor = database.rules.draws.uniform(order.number, from: 0.75, to: 1.25)
        world.databases[slot].machine = .away
        followState(slot, in: &world)
        return .takes(Int64(database.times.restart * factor) + Int64(newHost) + undo)
    }

    static func comeBack(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.databases[slot].machine = .runs
        world.databases[slot].buffers.warmth = 0
        world.databases[slot].burden.change = nil
        world.databases[slot].burden.disconnect(at: world.now)
        return ActionOutcome(
            succeeded: true,
            message: "\(world.name(of: slot)) runs again with cold buffers; until they are warm"
                + " each"
                + " query takes several times as long.")
    }

    static func beginTakeOver(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        guard world.databases[slot].isRunning else {
            return .refused("\(world.name(of: slot)) does not run.")
        }
        guard let former = former(order, in: world), former != slot else {
            return .refused("Name the database whose callers are to use \(world.name(of: slot)).")
        }
        let seconds = world.databases[slot].rules.draws.uniform(order.number, from: 20, to: 40)
        return .takes(Int64(seconds * 1000))
    }

    static func takeOver(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        guard let former = former(order, in: world) else {
            return ActionOutcome(succeeded: false, message: "There is no such database.")
        }
        for old in world.databases.indices
        where old != slot && (old == former || world.databases[old].source == former) {
            world.redirect(from: old, to: slot)
        }
        world.flow.arrange()
        world.updateReach()
        return ActionOutcome(
            succeeded: true,
            message: "What used \(world.name(of: former)) uses \(world.name(of: slot)) now"
                + (world.databases[slot].takesWrites ? "." : ", which takes no writes."))
    }

    /// The database that a take-over relieves; what took over from it before is relieved too.
    private static func former(_ order: Order, in world: World) -> Int? {
        guard let ref = order.component("from") else { return nil }
        return world.databases.indices.first { world.name(of: $0) == ref }
    }

    /// Gives an empty instance the data of a backup.
    ///
    /// - Parameters:
    ///   - parent: the slot of the database that was backed up.
    ///   - position: how much of its history has been replayed.
    ///   - falsified: what of it is wrong.
    ///   - time: the present instant.
    mutating func receiveBackup(
        of parent: Int, upTo position: Double, falsified: Falsified, at time: Int64
    ) {
        continuesSince = time
        machine = .runs
        source = parent
        isPrimary = true
        isFenced = false
        forkedAt = position
        committed = position
        timeline += 1
        buffers.warmth = 0
        self.falsified = falsified
    }
}

extension World {
    /// Has everything that uses one database use another.
    fileprivate mutating func redirect(from former: Int, to database: Int) {
        let (old, new) = (databases[former].index, databases[database].index)
        for call in flow.calls.indices where flow.calls[call].callee == old {
            flow.calls[call].callee = new
        }
        for queue in queues.indices where queues[queue].handler == old {
            queues[queue].handler = new
        }
        for cache in caches.indices where caches[cache].database == former {
            caches[cache].database = database
        }
    }
}

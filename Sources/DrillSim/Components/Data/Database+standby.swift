internal import DrillModel

extension Database {
    /// A standby in another zone, which has a write before it is acknowledged.
    struct Standby: Sendable {
        let exists: Bool
        let isAutomatic: Bool
        /// Whether the primary takes no writes that nobody else has.
        let isRequired: Bool
        /// The zones of the primary and of the standby; empty for none to lose.
        var primaryZone: String
        var zone: String
        var isLost = false
        /// Writes that it has and has not replayed.
        var backlog = 0.0

        init(_ setup: ComponentSetup) {
            exists = setup.text("standby") == "synchronous"
            isAutomatic = setup.flag("automatic_failover")
            isRequired = setup.text("without_standby") == "refuse-writes"
            primaryZone = setup.text("zone") ?? ""
            zone = setup.text("standby_zone") ?? ""
        }

        /// Whether it has every acknowledged write.
        var isInSync: Bool { exists && !isLost }

        /// Whether the primary may acknowledge writes.
        var allowsWrites: Bool { isInSync || !isRequired }
    }

    /// How long operations on the machine take.
    struct OperationTimes: Sendable {
        let failoverFrom: Double
        let failoverTo: Double
        let restart: Double

        init(_ setup: ComponentSetup) {
            failoverFrom = setup.quantity("failover_min") * 1000
            failoverTo = setup.quantity("failover_max") * 1000
            restart = setup.quantity("restart_time") * 1000
        }
    }

    /// The code of the timer that ends a failover by itself.
    private static let failoverEnds = 1

    /// Writes that wait for replay, on a replica or on the standby; NaN without either.
    var replayBacklog: Double {
        if isReplicating { return received - replayed }
        return standby.isInSync ? standby.backlog : .nan
    }

    /// Lets the standby replay what the second that ends now brought.
    mutating func keepUpStandby(at time: Int64) {
        guard standby.isInSync else { return }
        standby.backlog += log.lastRise
        if time > replayStallsUntil { standby.backlog = max(0, standby.backlog - rules.replayRate) }
    }

    /// The time that a failover takes: detection and switch, and the replay of the standby's log.
    func failoverTime(_ number: UInt64) -> Int64 {
        let fixed = rules.draws.uniform(number, from: times.failoverFrom, to: times.failoverTo)
        return Int64(fixed + standby.backlog / max(1, rules.replayRate) * 1000)
    }

    /// Loses the host; `draw` is the counter for how long a failover takes.
    static func loseHost(_ slot: Int, draw: UInt64, in world: inout World) {
        world.databases[slot].machine = .hostLost
        let database = world.databases[slot]
        world.remark(database.index, "The primary does not answer.")
        guard database.standby.isInSync, database.standby.isAutomatic else { return }
        world.schedule(
            after: database.failoverTime(draw), for: database.index, code: failoverEnds)
    }

    /// Loses what stands in a zone of its region.
    static func loseZone(_ zone: String, _ slot: Int, in world: inout World) {
        let standby = world.databases[slot].standby
        if standby.exists, standby.zone == zone { world.databases[slot].standby.isLost = true }
        if standby.primaryZone == zone, world.databases[slot].isRunning {
            loseHost(slot, draw: UInt64(world.now) &+ (1 << 50), in: &world)
        }
        followState(slot, in: &world)
    }

    /// Starts what stands in a zone that is back: a primary that nobody has relieved, with cold buffers.
    static func regainZone(_ zone: String, _ slot: Int, in world: inout World) {
        guard world.databases[slot].standby.primaryZone == zone,
            world.databases[slot].machine == .hostLost
        else { return }
        _ = comeBack(slot, in: &world)
        followState(slot, in: &world)
    }

    static func killHost(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        loseHost(slot, draw: order.number, in: &world)
        return .done("\(world.name(of: slot)) is killed.")
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        guard event.code == failoverEnds, !world.databases[slot].isRunning,
            world.databases[slot].standby.isInSync
        else { return }
        world.databases[slot].takeOverByStandby(at: world.now)
        followState(slot, in: &world)
        world.remark(world.databases[slot].index, "The standby in the other zone has taken over.")
    }

    /// Makes the standby the primary; there is no standby any more until a new one is built.
    mutating func takeOverByStandby(at time: Int64) {
        machine = .runs
        swap(&standby.zone, &standby.primaryZone)
        standby.isLost = true
        standby.backlog = 0
        timeline += 1
        isFenced = false
        buffers.warmth = min(buffers.warmth, buffers.replicaWarmth)
        burden.disconnect(at: time)
    }
}

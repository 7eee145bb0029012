internal import DrillModel

extension Database {
    /// How fast writes travel to a replica and are replayed, and how long a promotion takes.
    struct ReplicationRules: Sendable {
        /// Writes a second that the link carries, and that the replica replays.
        let linkRate: Double
        let replayRate: Double
        let promotionFrom: Double
        let promotionTo: Double
        let fenceFailure: Double
        /// Log that a write leaves behind, in bytes.
        let writeSize: Double
        let draws: RandomStream

        init(_ setup: ComponentSetup) {
            linkRate = setup.quantity("link_rate")
            replayRate = setup.quantity("replay_rate")
            promotionFrom = setup.quantity("promotion_time") * 750
            promotionTo = setup.quantity("promotion_time") * 1250
            fenceFailure = setup.quantity("fence_failure")
            writeSize = setup.quantity("write_size")
            draws = setup.stream("operations")
        }
    }

    /// Whether the database follows a primary, or could if the link were up.
    @inline(__always) var isReplicating: Bool { source >= 0 && !isPrimary }

    /// Moves one second's worth of writes along the link, and replays what has arrived.
    static func replicate(_ slot: Int, in world: inout World) {
        guard world.databases[slot].isReplicating else { return }
        let source = world.databases[slot].source
        let isUp =
            !world.databases[slot].isLinkDown && world.databases[source].isRunning
            && !world.isCutOff(world.databases[source].index)
            && !world.isCutOff(world.databases[slot].index)
        if isUp { world.databases[slot].follow(world.databases[source].committed) }
        world.databases[slot].replay(at: world.now)
    }

    /// Receives what was on the way, and sends for what the primary has committed since.
    private mutating func follow(_ committed: Double) {
        received = shipped
        shipped = min(committed, shipped + rules.linkRate)
    }

    private mutating func replay(at time: Int64) {
        guard time > replayStallsUntil || isPromoting else { return }
        replayed = min(received, replayed + rules.replayRate)
    }

    /// The age of the newest write that a replica has, in seconds; NaN for a primary.
    static func lag(_ slot: Int, in world: World) -> Double {
        let replica = world.databases[slot]
        guard replica.isReplicating else { return .nan }
        let primary = world.databases[replica.source]
        let isIdle = replica.received >= primary.committed && !world.isCutOff(primary.index)
        if isIdle { return 0 }
        return max(0, Double(world.now - primary.log.time(of: replica.received)) / 1000)
    }

    /// Log that a replica has not received, in bytes; NaN for a primary.
    func lagInBytes(in world: World) -> Double {
        guard isReplicating else { return .nan }
        return max(0, world.databases[source].committed - received) * rules.writeSize
    }
}

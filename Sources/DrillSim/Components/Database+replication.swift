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
        let draws: RandomStream

        init(_ setup: ComponentSetup) {
            linkRate = setup.quantity("link_rate")
            replayRate = setup.quantity("replay_rate")
            promotionFrom = setup.quantity("promotion_time") * 750
            promotionTo = setup.quantity("promotion_time") * 1250
            fenceFailure = setup.quantity("fence_failure")
            draws = setup.stream("operations")
        }
    }

    /// Whether the database follows a primary, or could if the link were up.
    var isReplicating: Bool { source >= 0 && !isPrimary }

    /// Moves one second's worth of writes along the link, and replays what has arrived.
    static func replicate(_ slot: Int, in world: inout World) {
        guard world.databases[slot].isReplicating else { return }
        let source = world.databases[slot].source
        let isUp =
            !world.databases[slot].isLinkDown && !world.isCutOff(world.databases[source].index)
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

    /// Acknowledged writes that are not, or would not be, in the promoted database's history.
    ///
    /// Once a replica has been promoted its history counts, and the writes are lost; before, they are
    /// at risk: what promoting would lose now. `nil` where nothing is replicated.
    static func dataLoss(in world: World) -> DataLoss? {
        let replicas = world.databases.filter { $0.source >= 0 }
        guard !replicas.isEmpty else { return nil }
        let promoted = replicas.filter { $0.forkedAt != nil }
        var result = DataLoss(lostWrites: 0, span: .zero, isAtRisk: promoted.isEmpty)
        for replica in promoted.isEmpty ? replicas : promoted {
            let former = world.databases[replica.source]
            let survives = replica.forkedAt ?? replica.received
            result.lostWrites += Int(max(0, former.committed - survives).rounded())
            let seconds = former.log.secondsOfWriting(after: survives)
            result.span = max(result.span, DrillDuration(seconds: seconds))
        }
        return result
    }
}

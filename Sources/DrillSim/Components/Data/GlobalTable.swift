internal import DrillModel

/// A region's copy of a table that all regions write; of two writes to one item the later wins.
struct GlobalTable: Component {
    static let spec = ComponentSpec.globalTable
    static var storage: WritableKeyPath<World, ContiguousArray<GlobalTable>> { \.globalTables }

    let index: Int
    /// The slot of the other region's copy; -1 for none.
    private(set) var peer: Int
    private var rate: Double
    private let answerTime: Double
    private let replicationTime: Double
    private let sharedItems: Double
    private let actedUpon: Int64
    private let mergeRate: Double
    private let draws: RandomStream
    private var isWritable = true
    private var isPartitioned = false
    /// Writes acknowledged here, and those of them that the peer does not have.
    private var written = CumulativeLog()
    private var pending = 0.0
    private var partitionedAt: Int64 = -1
    /// What both regions wrote to one item; kept by the first of the two.
    private var conflicts = Conflicts()

    /// Conflicting writes in the order in which they were made.
    struct Conflicts: Sendable {
        private(set) var made = 0.0
        /// Those before this one are merged or lost.
        private var settled = 0.0
        private(set) var lost = 0.0
        private(set) var lostSeconds = 0.0
        private(set) var hasOccurred = false
        private var log = CumulativeLog()

        /// Conflicts that nobody has merged.
        var open: Double { made - settled }

        mutating func pass(_ fresh: Double) {
            made += fresh
            if fresh > 0 { hasOccurred = true }
            log.append(made)
        }

        /// Loses every open conflict up to one of them.
        mutating func lose(upTo count: Double) {
            let last = min(max(count, settled), made)
            lost += last - settled
            lostSeconds += log.secondsOfWriting(after: settled) - log.secondsOfWriting(after: last)
            settled = last
        }

        /// Merges what nobody has acted upon, and loses the rest.
        mutating func merge(actedUponBefore time: Int64) {
            lose(upTo: log.count(at: time))
            settled = made
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        peer = setup.slot("peer", of: GlobalTable.self) ?? -1
        rate = setup.quantity("rate")
        answerTime = setup.quantity("answer_time")
        replicationTime = setup.quantity("replication_time")
        sharedItems = setup.quantity("shared_items")
        actedUpon = setup.milliseconds("acted_upon")
        mergeRate = max(1, setup.quantity("merge_rate"))
        draws = setup.stream("operations")
    }

    static func connect(_ slot: Int, in world: inout World) {
        let table = world.globalTables[slot]
        world.flow.nodes[table.index] = FlowNode(.delay, noise: table.draws)
        world.flow.nodes[table.index].ownTime = table.answerTime
        world.flow.nodes[table.index].writeTime = table.answerTime
        followState(slot, in: &world)
    }

    private static func followState(_ slot: Int, in world: inout World) {
        let table = world.globalTables[slot]
        world.flow.nodes[table.index].rateLimit = table.rate
        world.flow.nodes[table.index].takesWrites = table.isWritable
    }

    /// Whether the two copies cannot reach each other.
    private static func isApart(_ slot: Int, in world: World) -> Bool {
        let table = world.globalTables[slot]
        guard table.peer >= 0 else { return false }
        return table.isPartitioned || world.globalTables[table.peer].isPartitioned
            || world.isCutOff(table.index)
            || world.isCutOff(world.globalTables[table.peer].index)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let table = world.globalTables[slot]
        let writes = world.flow.nodes[table.index].lastSecond.servedWrites
        guard table.peer >= 0 else { return }
        let isApart = isApart(slot, in: world)
        world.globalTables[slot].pass(writes, isApart: isApart, at: world.now)
        guard slot < table.peer else { return }
        let others = world.flow.nodes[world.globalTables[table.peer].index].lastSecond.servedWrites
        let fresh = isApart ? table.sharedItems * min(writes, others) : 0
        world.globalTables[slot].conflicts.pass(fresh)
        if !isApart { heal(slot, in: &world) }
    }

    private mutating func pass(_ writes: Double, isApart: Bool, at time: Int64) {
        written.append(written.last + writes)
        if isApart {
            if partitionedAt < 0 { partitionedAt = time }
            pending += writes
        } else {
            partitionedAt = -1
            pending = writes * replicationTime
        }
    }

    /// Replicates what was held up: of two writes to one item the later wins, and nobody is told.
    private static func heal(_ slot: Int, in world: inout World) {
        let conflicts = world.globalTables[slot].conflicts
        guard conflicts.open > 0 else { return }
        world.globalTables[slot].conflicts.lose(upTo: conflicts.made)
    }

    /// The slot of the copy that keeps the conflicts of a pair.
    private static func keeper(_ slot: Int, in world: World) -> Int {
        let peer = world.globalTables[slot].peer
        return peer >= 0 ? min(slot, peer) : slot
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let table = world.globalTables[slot]
        guard !world.isCutOff(table.index) else {
            return .refused("The control plane of \(world.regionName(table.index)) is silent.")
        }
        switch order.verb {
        case "reconcile": return beginReconciling(slot, in: world)
        case "add-capacity":
            return .takes(Int64(table.draws.uniform(order.number, from: 30_000, to: 60_000)))
        default: return .takes(Int64(table.draws.uniform(order.number, from: 10_000, to: 20_000)))
        }
    }

    private static func beginReconciling(_ slot: Int, in world: World) -> Beginning {
        let table = world.globalTables[slot]
        guard table.peer >= 0 else { return .refused("There is no other copy.") }
        let peer = world.globalTables[table.peer]
        guard !table.isWritable || !peer.isWritable else {
            return .refused(
                "Both regions take writes: what is merged would part again at once. Stop one"
                    + " first.")
        }
        return .takes(45_000 + Int64((table.pending + peer.pending) / table.mergeRate * 1000))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        defer { followState(slot, in: &world) }
        let name = world.places[world.globalTables[slot].index].ref
        switch order.verb {
        case "stop-writes":
            world.globalTables[slot].isWritable = false
            return .done("\(name) refuses writes. Reads go on.")
        case "allow-writes":
            world.globalTables[slot].isWritable = true
            return .done(
                isApart(slot, in: world)
                    ? "\(name) takes writes again, apart from the other region."
                    : "\(name)"
                        + " takes writes again.")
        case "add-capacity":
            world.globalTables[slot].rate = order.quantity("rate") ?? world.globalTables[slot].rate
            return .done("\(name) takes \(Quantity(world.globalTables[slot].rate, .perSecond)).")
        default: return reconcile(slot, in: &world)
        }
    }

    private static func reconcile(_ slot: Int, in world: inout World) -> ActionOutcome {
        let keeper = keeper(slot, in: world)
        let before = world.globalTables[keeper].conflicts
        let limit = world.now - world.globalTables[slot].actedUpon
        world.globalTables[keeper].conflicts.merge(actedUponBefore: limit)
        let lost = world.globalTables[keeper].conflicts.lost - before.lost
        let merged = before.open - lost
        var message = "\(Quantity(merged.rounded(), .count)) conflicting writes are merged."
        if lost >= 0.5 {
            message +=
                " \(Quantity(lost.rounded(), .count)) came too late: somebody has acted upon them."
        }
        return .done(message)
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.globalTables[slot].isPartitioned = fault.verb == "partition"
        let peer = world.globalTables[slot].peer
        if peer >= 0 { world.globalTables[peer].isPartitioned = fault.verb == "partition" }
    }

    /// The updates that the system in service does not have.
    ///
    /// Those that lost a conflict, and those that had not left a region that is lost. While there are none of either, what the loss of a region
    /// would cost now. `nil` for the second of a pair.
    static func dataLoss(_ slot: Int, in world: World) -> DataLoss? {
        guard slot == keeper(slot, in: world) else { return nil }
        let table = world.globalTables[slot]
        let copies = table.peer >= 0 ? [table, world.globalTables[table.peer]] : [table]
        let lost = copies.filter { world.isCutOff($0.index) }
        let conflicts = table.conflicts
        guard conflicts.hasOccurred || !lost.isEmpty else {
            let most = copies.max { $0.pending < $1.pending }
            return most?.loss(isAtRisk: true)
        }
        return lost.reduce(
            into: DataLoss(
                lostWrites: Int(conflicts.lost.rounded()),
                span: DrillDuration(seconds: conflicts.lostSeconds))
        ) { sum, copy in
            let loss = copy.loss(isAtRisk: false)
            sum.lostWrites += loss.lostWrites
            sum.span = sum.span + loss.span
        }
    }

    /// The writes that the peer does not have, as lost.
    private func loss(isAtRisk: Bool) -> DataLoss {
        DataLoss(
            lostWrites: Int(pending.rounded()),
            span: DrillDuration(seconds: written.secondsOfWriting(after: written.last - pending)),
            isAtRisk: isAtRisk)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let table = world.globalTables[slot]
        let second = world.flow.nodes[table.index].lastSecond
        let conflicts = world.globalTables[keeper(slot, in: world)].conflicts
        let age =
            table.partitionedAt < 0
            ? table.replicationTime : Double(world.now - table.partitionedAt) / 1000
        values.append(second.servedReads)
        values.append(second.servedWrites)
        values.append(table.isWritable ? 1 : 0)
        values.append(second.arrived > 0 ? second.refused / second.arrived : 0)
        values.append(max(age, table.replicationTime))
        values.append(table.pending.rounded())
        values.append(conflicts.open.rounded())
        values.append(conflicts.lost.rounded())
    }
}

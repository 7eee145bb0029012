internal import DrillModel

/// A database: the primary takes writes and ships them, a replica replays them and can be promoted.
struct Database: Component {
    static let spec = ComponentSpec.database
    static var storage: WritableKeyPath<World, ContiguousArray<Database>> { \.databases }

    let index: Int
    /// The slot of the database whose history this one continues; -1 for none.
    var source: Int
    var cores: Int
    private let queryTime: Double
    /// Connections that it accepts at most, and queries that wait for one in their callers' pools.
    var connections: Double
    private let poolWaiters: Double
    let rules: ReplicationRules
    let times: OperationTimes
    private let noise: RandomStream
    var machine: Machine
    var buffers: Buffers
    var burden: Burden
    var standby: Standby
    var isPrimary: Bool
    var isFenced = false
    var isPromoting = false
    /// Replication does not run although the network would let it.
    var isLinkDown = false
    /// Replay waits until then, as behind a long query.
    var replayStallsUntil: Int64 = -1
    /// The number of the history that this database writes; a promotion begins a new one.
    var timeline = 1
    /// Acknowledged writes on this database's own history.
    var committed = 0.0
    /// Writes that this database has acknowledged itself since the session began.
    private(set) var acknowledged = 0.0
    /// Where this history left that of the former primary; `nil` before that.
    var forkedAt: Double?
    /// The instant at which it began to continue that history.
    var continuesSince: Int64 = -1
    /// Positions of a replica in the primary's history: sent to it, in its log, replayed.
    var shipped = 0.0
    var received = 0.0
    var replayed = 0.0
    /// Falsified writes in this history, and where the first of them stands.
    var falsified = Falsified()
    private(set) var log = CumulativeLog()

    /// What the machine under the data does.
    enum Machine: Sendable {
        case runs
        /// The host is gone, the data is not.
        case hostLost
        /// An instance without data.
        case empty
        /// Away until an operation ends.
        case away
    }

    /// Wrong values that were written.
    struct Falsified: Sendable {
        /// The share of the writes that are wrong.
        var share = 0.0
        var count = 0.0
        var firstAt: Double?
        /// Whether somebody has found the first of them.
        var isLocated = false
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        source = setup.slot("replica_of", of: Database.self) ?? -1
        cores = max(1, setup.count("cores"))
        queryTime = setup.quantity("query_time")
        connections = setup.quantity("connections")
        poolWaiters = setup.quantity("pool_waiters")
        noise = setup.stream("noise")
        rules = ReplicationRules(setup)
        times = OperationTimes(setup)
        buffers = Buffers(setup)
        burden = Burden(setup)
        standby = Standby(setup)
        machine = setup.flag("empty") ? .empty : .runs
        isPrimary = source < 0
    }

    /// Whether the database acknowledges writes.
    @inline(__always) var takesWrites: Bool {
        isPrimary && !isFenced && isRunning && standby.allowsWrites
    }

    /// Whether queries are answered at all.
    @inline(__always) var isRunning: Bool {
        if case .runs = machine { true } else { false }
    }

    static func connect(_ slot: Int, in world: inout World) {
        let database = world.databases[slot]
        world.flow.nodes[database.index] = FlowNode(.tier, noise: database.noise)
        world.flow.nodes[database.index].ownTime = database.queryTime
        world.flow.nodes[database.index].writeTime = database.queryTime
        followState(slot, in: &world)
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.databases[slot].burden.pass(at: world.now)
        rest(slot, in: &world)
        followState(slot, in: &world)
    }

    static func rest(_ slot: Int, in world: inout World) {
        world.databases[slot].takeIn(
            world.flow.nodes.span[world.databases[slot].index].lastSecond, at: world.now)
        replicate(slot, in: &world)
    }

    /// Nothing weighs on it that time changes, and its buffers warm by little in a second.
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        let database = world.databases[slot]
        return database.buffers.isSteady ? database.burden.lastsUntil(at: world.now) : world.now
    }

    /// Takes in what was served in the second that ends now.
    private mutating func takeIn(_ last: FlowCounts, at time: Int64) {
        acknowledge(last.servedWrites)
        buffers.warm(by: last.served)
        keepUpStandby(at: time)
    }

    private mutating func acknowledge(_ writes: Double) {
        committed += writes
        acknowledged += writes
        falsify(writes)
        log.append(committed)
    }

    /// Sets the parameters of its node from what has become of it.
    static func followState(_ slot: Int, in world: inout World) {
        world.databases[slot].set(&world.flow.nodes[world.databases[slot].index])
    }

    /// Mutating so that the database is read in place.
    private mutating func set(_ node: inout FlowNode) {
        node.workers = isRunning ? cores : 0
        node.takesWrites = takesWrites
        let open = max(1, connections - burden.leaked)
        node.room = open + poolWaiters
        let crowd = max(0, min(node.length, open) - Double(cores))
        let speed = buffers.speed * burden.speed(crowd: crowd)
        if speed != node.speed { node.speed = speed }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let database = world.databases[slot]
        let node = world.flow.nodes[database.index]
        let isLocked = database.burden.isLocked
        values.append(database.takesWrites ? 1 : 0)
        values.append(Double(database.timeline))
        values.append(node.lastSecond.served)
        values.append(node.lastSecond.servedWrites)
        values.append(database.burden.busyShare(of: node, cores: database.cores))
        values.append(min(database.connections, node.length + database.burden.leaked))
        values.append(world.flow.latencyQuantile(of: database.index, 0.95))
        values.append(lag(slot, in: world))
        values.append(database.replayBacklog)
        values.append(database.lagInBytes(in: world))
        values.append(database.standby.isInSync ? 1 : 0)
        values.append(database.buffers.warmth)
        values.append(database.burden.longestStatement(at: world.now))
        values.append(isLocked ? node.length : 0)
        values.append(database.falsified.count)
    }
}

internal import DrillModel

/// A database: the primary takes writes and ships them, a replica replays them and can be promoted.
struct Database: Component {
    static let spec = ComponentSpec.database
    static var storage: WritableKeyPath<World, ContiguousArray<Database>> { \.databases }

    let index: Int
    /// The slot of the primary that this one is a replica of; -1 for none.
    let source: Int
    private let cores: Int
    private let queryTime: Double
    private let connections: Double
    private let noise: RandomStream
    let rules: ReplicationRules
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
    /// Where this history left that of the former primary; `nil` before a promotion.
    var forkedAt: Double?
    /// Positions of a replica in the primary's history: sent to it, in its log, replayed.
    var shipped = 0.0
    var received = 0.0
    var replayed = 0.0
    private(set) var log = CumulativeLog()

    init(_ setup: ComponentSetup) {
        index = setup.index
        source = setup.slot("replica_of", of: Database.self) ?? -1
        cores = max(1, setup.count("cores"))
        queryTime = setup.quantity("query_time")
        connections = setup.quantity("connections")
        noise = setup.stream("noise")
        rules = ReplicationRules(setup)
        isPrimary = source < 0
    }

    /// Whether the database acknowledges writes.
    var takesWrites: Bool { isPrimary && !isFenced }

    static func connect(_ slot: Int, in world: inout World) {
        let database = world.databases[slot]
        world.flow.nodes[database.index] = FlowNode(.tier, noise: database.noise)
        world.flow.nodes[database.index].workers = database.cores
        world.flow.nodes[database.index].ownTime = database.queryTime
        world.flow.nodes[database.index].writeTime = database.queryTime
        world.flow.nodes[database.index].room = database.connections
        world.flow.nodes[database.index].takesWrites = database.takesWrites
    }

    static func tick(_ slot: Int, in world: inout World) {
        let index = world.databases[slot].index
        world.databases[slot].acknowledge(world.flow.nodes[index].lastSecond.servedWrites)
        replicate(slot, in: &world)
    }

    private mutating func acknowledge(_ writes: Double) {
        committed += writes
        acknowledged += writes
        log.append(committed)
    }

    /// Lets the flow of requests know whether writes are taken.
    static func followRole(_ slot: Int, in world: inout World) {
        let database = world.databases[slot]
        world.flow.nodes[database.index].takesWrites = database.takesWrites
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let database = world.databases[slot]
        let node = world.flow.nodes[database.index]
        values.append(database.takesWrites ? 1 : 0)
        values.append(Double(database.timeline))
        values.append(node.lastSecond.served)
        values.append(node.lastSecond.servedWrites)
        values.append(node.busyShare)
        values.append(min(database.connections, node.length))
        values.append(world.flow.latencyQuantile(of: database.index, 0.95))
        values.append(lag(slot, in: world))
        values.append(database.isReplicating ? database.received - database.replayed : .nan)
    }
}

internal import DrillModel

/// A database: the primary takes writes and ships them, a replica replays them and can be promoted.
struct Database: Component {
    static let spec = ComponentSpec.database
    static var storage: WritableKeyPath<World, ContiguousArray<Database>> { \.databases }

    let index: Int
    /// The slot of the primary that this one is a replica of; -1 for none.
    let source: Int
    private let queryTime: Double
    private let connections: Double
    private let queryTimeout: Double
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
    private(set) var answer = Answer.instant
    private var tier: QueueTier
    private var reads = 0.0
    private var writes = 0.0
    private var writesInside = 0.0
    private var counting = (queries: 0.0, writes: 0.0)
    private var lastSecond = (queries: 0.0, writes: 0.0)

    /// What a query can expect.
    struct Answer: Sendable {
        /// Mean time in seconds.
        var time: Double
        /// The share of the reads that fail, and of the writes.
        var readFailure: Double
        var writeFailure: Double
        var takesWrites: Bool

        /// Nothing to wait for.
        static let instant = Answer(time: 0, readFailure: 0, writeFailure: 0, takesWrites: true)
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        source = setup.slot("replica_of", of: Database.self) ?? -1
        queryTime = setup.quantity("query_time")
        connections = setup.quantity("connections")
        queryTimeout = setup.quantity("query_timeout")
        noise = setup.stream("noise")
        rules = ReplicationRules(setup)
        isPrimary = source < 0
        tier = QueueTier(workers: max(1, setup.count("cores")))
        answer = Answer(
            time: queryTime, readFailure: 0, writeFailure: source < 0 ? 0 : 1,
            takesWrites: source < 0)
    }

    /// Whether the database acknowledges writes.
    var takesWrites: Bool { isPrimary && !isFenced }

    mutating func receive(reads: Double, writes: Double) {
        self.reads += reads
        self.writes += writes
    }

    /// Answers queries for one sub-step.
    static func work(_ slot: Int, in world: inout World) {
        world.databases[slot].work(subStep: world.subStepNumber)
    }

    private mutating func work(subStep: UInt64) {
        let taking = takesWrites ? writes : 0
        let offered = reads + taking
        let inside = tier.length
        let capacity = Double(tier.workers) / queryTime
        let taken = min(offered, max(0, connections - inside + capacity * World.subStep))
        let refused = offered > 0 ? 1 - taken / offered : 0
        tier.step(
            arrivals: taken, capacity: capacity, seconds: World.subStep,
            noise: inside + taken > 0 ? noise.normal(subStep) : 0)
        let takenWrites = taking * (1 - refused)
        let held = inside + taken
        let done = held > 0 ? tier.served * (writesInside + takenWrites) / held : 0
        writesInside += takenWrites - done
        if takesWrites { acknowledge(done) }
        counting.queries += tier.served
        counting.writes += takesWrites ? done : 0
        let failure = refused + (1 - refused) * tier.share(slowerThan: queryTimeout)
        answer = Answer(
            time: tier.meanWait + queryTime, readFailure: failure,
            writeFailure: takesWrites ? failure : 1, takesWrites: takesWrites)
        (reads, writes) = (0, 0)
    }

    private mutating func acknowledge(_ count: Double) {
        committed += count
        acknowledged += count
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.databases[slot].closeSecond()
        replicate(slot, in: &world)
    }

    private mutating func closeSecond() {
        log.append(committed)
        lastSecond = counting
        counting = (0, 0)
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let database = world.databases[slot]
        values.append(database.takesWrites ? 1 : 0)
        values.append(Double(database.timeline))
        values.append(database.lastSecond.queries)
        values.append(database.lastSecond.writes)
        values.append(database.tier.busyShare)
        values.append(min(database.connections, database.tier.length))
        values.append(database.tier.sojournQuantile(0.95))
        values.append(lag(slot, in: world))
        values.append(database.isReplicating ? database.received - database.replayed : .nan)
    }
}

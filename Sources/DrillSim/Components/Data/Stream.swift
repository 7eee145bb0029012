internal import DrillModel

/// A log of events in shards, each read in order by one consumer at most.
struct Stream: Component {
    static let spec = ComponentSpec.stream
    static var storage: WritableKeyPath<World, ContiguousArray<Stream>> { \.streams }

    let index: Int
    private let rate: Double
    private let shardRate: Double
    private let consumerRate: Double
    private let window: Double
    private let retention: Double
    private let patience: Double
    let draws: RandomStream
    var shards: Double
    var consumers: Double
    /// The share of the events that carry one key, and whether producers spread it.
    var hotShare = 0.0
    var isReKeyed = false
    /// Whether the hot shard's backlog is read by all consumers.
    var isBacklogSpread = false
    /// Nobody consumes until then: shards are being handed over.
    var handsOverUntil: Int64 = -1
    /// The shard with the hot key, and all others together.
    private(set) var hot = Lane()
    private(set) var others = Lane()
    /// Events that producers hold back while they are throttled.
    private var heldBack = 0.0
    private(set) var dropped = 0.0
    private(set) var droppedSeconds = 0.0
    private var throttledShare = 0.0
    private var lastIn = 0.0
    private var lastOut = 0.0
    /// Windows that were closed without all of their events.
    private(set) var incompleteWindows = 0.0

    /// Events of some shards in the order of their arrival.
    struct Lane: Sendable {
        private(set) var arrived = 0.0
        private(set) var handled = 0.0
        private var log = CumulativeLog()

        var backlog: Double { arrived - handled }

        mutating func accept(_ events: Double) {
            arrived += events
            log.append(arrived)
        }

        mutating func handle(_ capacity: Double) -> Double {
            let done = min(backlog, max(0, capacity))
            handled += done
            return done
        }

        /// The age of the oldest event that is not handled, in seconds.
        func lag(at time: Int64) -> Double {
            guard backlog >= 1 else { return 0 }
            return max(0, Double(time - log.time(of: handled)) / 1000)
        }

        /// Gives up what is not handled.
        mutating func skip() -> (events: Double, seconds: Double) {
            defer { handled = arrived }
            return (backlog, log.secondsOfWriting(after: handled))
        }

        /// Has what arrived since an instant handled once more.
        mutating func rewind(to time: Int64) {
            handled = min(handled, log.count(at: time))
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        rate = setup.quantity("rate")
        shards = max(1, setup.quantity("shards"))
        shardRate = setup.quantity("shard_rate")
        consumers = setup.quantity("consumers")
        consumerRate = setup.quantity("consumer_rate")
        window = max(1, setup.quantity("window"))
        retention = setup.quantity("retention")
        patience = setup.quantity("producer_buffer")
        draws = setup.stream("operations")
    }

    static func connect(_ slot: Int, in world: inout World) {
        let stream = world.streams[slot]
        world.flow.nodes[stream.index] = FlowNode(.delay, noise: stream.draws)
        world.flow.nodes[stream.index].ownTime = 0.01
        world.flow.nodes[stream.index].writeTime = 0.01
    }

    static func tick(_ slot: Int, in world: inout World) {
        let sent = world.flow.nodes[world.streams[slot].index].lastSecond.servedWrites
        let swing = 1 + 0.02 * world.streams[slot].draws.normal(UInt64(world.now / 1000))
        let made = world.streams[slot].rate * swing + sent
        world.streams[slot].produce(made)
        world.streams[slot].consume(at: world.now)
    }

    /// The events a second that go to the shard with the hot key, and to the others.
    private func split(_ events: Double) -> (hot: Double, others: Double) {
        let key = isReKeyed ? 0 : hotShare
        let spread = events * (1 - key) / shards
        return (spread + events * key, spread * (shards - 1))
    }

    private mutating func produce(_ made: Double) {
        let load = split(made)
        let offered = load.hot + heldBack
        let taken = min(offered, shardRate)
        let takenByOthers = min(load.others, shardRate * (shards - 1))
        heldBack = offered - taken
        let most = load.hot * patience
        if heldBack > most {
            dropped += heldBack - most
            droppedSeconds += 1
            heldBack = most
        }
        throttledShare = made > 0 ? max(0, 1 - (taken + takenByOthers) / made) : 0
        lastIn = taken + takenByOthers
        hot.accept(taken)
        others.accept(takenByOthers)
    }

    /// Consumers that have a shard.
    var busyConsumers: Double { min(consumers, shards) }

    private mutating func consume(at time: Int64) {
        guard time > handsOverUntil else {
            lastOut = 0
            return
        }
        let perShard = consumerRate * busyConsumers / shards
        let fromOthers = others.handle(perShard * (shards - 1))
        let spare = isBacklogSpread ? perShard * (shards - 1) - fromOthers : 0
        lastOut = fromOthers + hot.handle(perShard + spare)
        if hot.backlog < perShard, heldBack < 1 { isBacklogSpread = false }
    }

    /// The age of the oldest event that is not handled, in seconds.
    func lag(at time: Int64) -> Double {
        max(hot.lag(at: time), others.lag(at: time))
    }

    /// Windows that have ended and still wait for events.
    func lateWindows(at time: Int64) -> Double {
        (lag(at: time) / window).rounded(.down)
    }

    mutating func skipToLatest() -> Double {
        let (some, more) = (hot.skip(), others.skip())
        dropped += some.events + more.events
        droppedSeconds += max(some.seconds, more.seconds)
        incompleteWindows += (max(some.seconds, more.seconds) / window).rounded(.up)
        return some.events + more.events
    }

    mutating func replay(since seconds: Double, at time: Int64) {
        let start = time - Int64(min(seconds, retention) * 1000)
        hot.rewind(to: start)
        others.rewind(to: start)
        incompleteWindows = 0
    }

    /// Events that were given up or that producers could not keep.
    var dataLoss: DataLoss {
        DataLoss(
            lostWrites: Int(dropped.rounded()), span: DrillDuration(seconds: droppedSeconds),
            isAtRisk: dropped < 1)
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.streams[slot].hotShare =
            fault.verb == "hot-key" ? fault.quantity("share") ?? 0.04 : 0
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let stream = world.streams[slot]
        let backlog = stream.hot.backlog + stream.others.backlog
        let hottest = stream.split(stream.rate).hot
        values.append(stream.lastIn)
        values.append(stream.lastOut)
        values.append(stream.throttledShare)
        values.append(stream.lag(at: world.now))
        values.append(backlog / max(1, stream.lastOut))
        values.append(backlog.rounded())
        values.append(hottest / max(1, stream.shardRate))
        values.append(stream.shards)
        values.append(stream.busyConsumers)
        values.append(stream.lateWindows(at: world.now))
        values.append(stream.incompleteWindows)
    }
}

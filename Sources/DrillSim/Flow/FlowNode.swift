/// A place where requests are worked on: plain data, of which the component sets the parameters.
///
/// A tier is a fluid with noise: the pointwise stationary fluid-flow approximation (Wang, Tipper and
/// Banerjee, INFOCOM 1996), dL/dt = λ − capacity · ρ(L), stepped linearly-implicitly, with the
/// linear-noise term.
package struct FlowNode: Sendable {
    /// How a node treats what arrives.
    package enum Kind: Sendable {
        /// It takes no requests.
        case none
        /// Equal workers with one queue in front of them.
        case tier
        /// No queue: what arrives is shared out over the calls by their weights.
        case junction
        /// No queue: an answer after `ownTime`, however many ask.
        case delay
    }

    package var kind = Kind.none
    /// Workers of a tier; with none everything is refused.
    package var workers = 0
    /// The time of a worker for a read and for a write, in seconds, calls excluded.
    package var ownTime = 0.0
    package var writeTime = 0.0
    /// The speed of the workers as a share of the usual.
    package var speed = 1.0 { didSet { slowness = 1 / speed } }
    /// Requests that fit inside a tier, those in work included; more are refused.
    package var room = Double.infinity
    /// Requests a second that are let in; more are refused.
    package var rateLimit = Double.infinity
    /// The share of the requests that is let in: less than 1 sheds load, 0 is closed.
    package var admitted = 1.0
    /// The share of the reads and writes that ends in an error of the node's own.
    package var readFailure = 0.0
    package var writeFailure = 0.0
    /// Whether writes are taken; they are refused without work otherwise.
    package var takesWrites = true

    /// Requests inside a tier, waiting or in work.
    package private(set) var length = 0.0
    /// The busy share of the workers, from 0 to 1.
    package private(set) var busyShare = 0.0
    /// What the workers can finish in a second, waiting for calls included.
    package private(set) var capacity = 0.0
    /// The share of what arrived in the last sub-step that was refused.
    package private(set) var refusedShare = 0.0
    package private(set) var lastSecond = FlowCounts()
    /// Since the session began, in the seconds that were stepped.
    package private(set) var totals = FlowCounts()

    /// Where the occupancy table of this number of workers begins among those of the network.
    var tableStart = 0
    /// Fewer requests than this inside a tier are none.
    private static let nothing = 1e-9
    private var reads = 0.0
    private var writes = 0.0
    private var slowness = 1.0
    /// The share of the requests inside that are writes.
    private var writeShare = 0.0
    private var second = FlowCounts()
    private var noise: RandomStream?
    /// What the calls add to a read and to a write.
    private var burden = CallBurden()
    /// The time of a worker for a request of the last sub-step, calls included.
    private var meanService = 0.0
    /// The mean length that those who arrived in the last sub-step met.
    private var met = 0.0

    package init() {}

    /// A node of a kind; without noise it follows its mean.
    package init(_ kind: Kind, noise: RandomStream? = nil) {
        self.kind = kind
        self.noise = noise
    }

    /// The mean time that a worker spends on a request, in seconds.
    @inline(__always)
    package var serviceTime: Double { capacity > 0 ? meanService : ownTime }

    /// The mean time in the queue for a request that arrives now, in seconds.
    @inline(__always)
    package var meanWait: Double {
        guard capacity > 0, busyShare > 0 else { return 0 }
        return max(0, length - Double(workers) * busyShare) / (capacity * busyShare)
    }

    /// Takes requests into the present sub-step.
    package mutating func receive(reads: Double, writes: Double) {
        self.reads += reads
        self.writes += writes
    }

    /// Notes what the calls add to each request.
    @inline(__always)
    mutating func bear(_ burden: CallBurden) {
        self.burden = burden
    }

    /// Whether fewer than nine in ten workers are busy, or there is none to be.
    var hasWorkersToSpare: Bool { kind != .tier || workers == 0 || busyShare < 0.9 }

    /// Whether there is nothing to do in the present sub-step.
    @inline(__always) var isIdle: Bool { reads + writes == 0 && length == 0 }

    /// Lets a sub-step pass in which there is nothing to do.
    @inline(__always) mutating func rest() {
        busyShare = 0
        refusedShare = 1 - admitted
    }

    /// Works for one sub-step of a tier, and says what was finished.
    ///
    /// - Parameters:
    ///   - tables: the cells of the occupancy tables of all tiers.
    ///   - seconds: the length of the sub-step.
    ///   - number: the counter of the sub-step, for the noise.
    /// - Returns: the reads and writes that were finished.
    mutating func work(
        _ tables: borrowing Span<Double>, seconds: Double, number: UInt64
    ) -> (reads: Double, writes: Double) {
        if workers == 0 { return refuseEverything() }
        let inside = length
        setCapacity()
        let taken = admit(upTo: room - inside + capacity * seconds, seconds: seconds)
        let arrivals = taken.reads + taken.writes
        let served = step(tables, arrivals: arrivals, seconds: seconds, number: number)
        let held = inside + arrivals
        writeShare = held > 0 ? (writeShare * inside + taken.writes) / held : 0
        let doneWrites = served * writeShare
        finish(reads: served - doneWrites, writes: doneWrites)
        return (served - doneWrites, doneWrites)
    }

    /// Passes on what arrived in one sub-step, where there is no queue.
    mutating func pass(seconds: Double) -> (reads: Double, writes: Double) {
        let taken = admit(upTo: .infinity, seconds: seconds)
        finish(reads: taken.reads, writes: taken.writes)
        return taken
    }

    private mutating func setCapacity() {
        let perRead = ownTime * slowness + burden.readHold
        let perWrite = writeTime * slowness + burden.writeHold
        // No work takes no time: a slowdown of nothing would make capacity infinite.
        meanService = max(1e-6, perRead + (perWrite - perRead) * writeShare)
        capacity = Double(workers) / meanService
    }

    private mutating func admit(
        upTo room: Double, seconds: Double
    ) -> (reads: Double, writes: Double) {
        let takenWrites = takesWrites ? writes : 0
        let offered = reads + takenWrites
        let most = max(0, min(room, rateLimit * seconds))
        let share = offered * admitted > most ? most / offered : admitted
        refusedShare = 1 - share
        second.arrivedReads += reads
        second.arrivedWrites += writes
        second.refused += offered * (1 - share) + (writes - takenWrites)
        defer { (reads, writes) = (0, 0) }
        return (reads * share, takenWrites * share)
    }

    private mutating func step(
        _ tables: borrowing Span<Double>, arrivals: Double, seconds: Double, number: UInt64
    ) -> Double {
        let busy = OccupancyTable.busyShare(
            holding: length, workers: Double(workers), in: tables, at: tableStart)
        let departures = capacity * busy.share * seconds
        let damping = 1 / (1 + seconds * capacity * busy.slope)
        let turnover = arrivals + departures
        var next = length + (arrivals - departures) * damping
        if turnover > 0, let noise {
            next += turnover.squareRoot() * damping * noise.step(number)
        }
        next = min(max(next, 0), length + arrivals)
        if next < Self.nothing { next = 0 }
        let served = length + arrivals - next
        met = (length + next) / 2
        length = next
        busyShare = busy.share
        return served
    }

    private mutating func finish(reads: Double, writes: Double) {
        second.servedReads += reads
        second.servedWrites += writes
        second.failed += reads * readFails + writes * writeFails
    }

    private mutating func refuseEverything() -> (reads: Double, writes: Double) {
        second.arrivedReads += reads
        second.arrivedWrites += writes
        second.refused += reads + writes
        second.dropped += length
        refusedShare = 1
        (length, writeShare, busyShare, capacity, reads, writes) = (0, 0, 0, 0, 0, 0)
        return (0, 0)
    }

    /// The share of the finished reads that end in an error.
    private var readFails: Double { 1 - (1 - readFailure) * burden.readSuccess }
    private var writeFails: Double { 1 - (1 - writeFailure) * burden.writeSuccess }

    /// Closes the second that ends now.
    mutating func closeSecond() {
        guard !second.isEmpty || !lastSecond.isEmpty else { return }
        lastSecond = second
        totals.add(second)
        second = FlowCounts()
    }

    /// What a caller who waits `limit` seconds at most can expect, of the node and its calls alone.
    ///
    /// Inlined, as is what it calls: a node is a big value, and would be copied.
    @inline(__always)
    func answer(within limit: Double) -> FlowAnswer {
        if kind == .tier, workers == 0 { return .unavailable }
        let late = (1 - refusedShare) * share(slowerThan: limit)
        let inTime = max(0, 1 - refusedShare - late)
        let latency = kind == .tier ? meanWait + serviceTime : ownTime * slowness + burden.readHold
        return FlowAnswer(
            read: .init(refused: refusedShare, late: late, failed: inTime * readFails),
            write: takesWrites
                ? .init(refused: refusedShare, late: late, failed: inTime * writeFails)
                : .init(refused: 1),
            latency: min(limit, latency))
    }

    /// The share of the requests that arrive now and are not finished within `limit` seconds.
    ///
    /// The backlog ahead is worked off with a normally distributed count; a request alone takes an
    /// exponential time. One in a million is none.
    @inline(__always)
    package func share(slowerThan limit: Double) -> Double {
        let service = kind == .tier ? serviceTime : ownTime * slowness
        let evenWhenIdle = limit >= 14 * service ? 0 : ExactMath.exp(-limit / service)
        guard kind == .tier, length > Double(workers) * 0.5 else { return evenWhenIdle }
        guard capacity > 0 else { return 1 }
        let slots = Double(workers)
        let gap = slots + capacity * (limit - service) - met
        let variance = capacity * limit + slots * slots
        if gap > 0, gap * gap > 36 * variance { return evenWhenIdle }
        return max(ExactMath.normalShare(below: -gap / variance.squareRoot()), evenWhenIdle)
    }
}

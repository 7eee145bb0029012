internal import DrillModel

/// A durable queue with its consumers: each message is delivered at least once.
struct Queue: Source {
    static let spec = ComponentSpec.queue
    static var storage: WritableKeyPath<World, ContiguousArray<Queue>> { \.queues }

    let index: Int
    /// The component that a consumer calls for each message; -1 for none.
    var handler: Int
    private let consumeRate: Double
    private let processTime: Double
    private let readsPerMessage: Double
    private let writesPerMessage: Double
    private let patience: Double
    let draws: RandomStream
    /// Messages in work at once, at most.
    var consumers: Double?
    var isPaused = false
    private var stalledUntil: Int64 = -1
    /// The share of the senders who are let in.
    var intake = 1.0
    var isNewestFirst = false
    /// The share of what arrives that crashes its consumer, and what is done about it.
    var poisonShare = 0.0
    var isQuarantined = false
    var isFixed = false
    var backlog: Backlog
    /// The messages of the present sub-step that consumers have taken.
    private var taken: Backlog.Batch
    /// The time that a consumer has spent on a message of late, in seconds.
    private var hold: Double
    private var pace = Pace()

    /// What went on in the last second and, smoothed, of late.
    struct Pace: Sendable {
        var sent = 0.0
        var done = 0.0
        var delivered = 0.0
        var failed = 0.0
        /// Messages a second that are done, over the last minute or so.
        var usual = 0.0

        mutating func close(_ batch: (done: Double, delivered: Double), sent: Double) {
            self.sent = sent
            done = batch.done
            delivered = batch.delivered
            failed = max(0, delivered - done)
            usual += (done - usual) / 60
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        handler = setup.component("handler") ?? -1
        consumeRate = setup.quantity("consume_rate")
        processTime = setup.quantity("process_time")
        readsPerMessage = setup.quantity("reads")
        writesPerMessage = setup.quantity("writes")
        patience = setup.quantity("patience")
        draws = setup.stream("operations")
        consumers = setup.optionalQuantity("consumers")
        backlog = Backlog(setup)
        taken = backlog.emptyBatch
        hold = max(1e-3, processTime)
    }

    static func connect(_ slot: Int, in world: inout World) {
        let queue = world.queues[slot]
        world.flow.nodes[queue.index] = FlowNode(.delay, noise: queue.draws)
        world.flow.nodes[queue.index].ownTime = 0.01
        world.flow.nodes[queue.index].writeTime = 0.01
    }

    /// Gives the handler what consumers take in one sub-step.
    static func send(_ slot: Int, in world: inout World) {
        let load = world.queues[slot].take(at: world.now, seconds: world.subStep)
        guard load.reads + load.writes > 0 else { return }
        let handler = world.queues[slot].handler
        let reach = world.reach(from: world.queues[slot].index, to: handler)
        world.flow.nodes[handler].receive(reads: load.reads * reach, writes: load.writes * reach)
    }

    /// Lets consumers take messages; returns what they ask of the handler.
    private mutating func take(
        at time: Int64, seconds: Double
    ) -> (reads: Double, writes: Double) {
        backlog.take(capacity(at: time) * seconds, into: &taken)
        guard handler >= 0 else { return (0, 0) }
        return (taken.total * readsPerMessage, taken.total * writesPerMessage)
    }

    /// Messages a second that the consumers can take now.
    private func capacity(at time: Int64) -> Double {
        guard !isPaused, time > stalledUntil else { return 0 }
        return min(consumeRate, consumers.map { $0 / hold } ?? .infinity)
    }

    /// Decides what becomes of them, now that the handler has worked.
    static func settle(_ slot: Int, in world: inout World) {
        guard world.queues[slot].taken.total > 0 else { return }
        let handler = world.queues[slot].handler
        guard handler >= 0 else {
            world.queues[slot].finish(FlowAnswer(), reach: 1)
            return
        }
        world.queues[slot].finish(
            world.flow.answer(of: handler, within: world.queues[slot].patience),
            reach: world.reach(from: world.queues[slot].index, to: handler))
    }

    private mutating func finish(_ answer: FlowAnswer, reach: Double) {
        let met = answer.fate(isWrite: writesPerMessage > 0)
        let fate = FlowAnswer.Fate(
            refused: reach * met.refused, late: reach * met.late + 1 - reach,
            failed: reach * met.failed)
        let crash = isFixed ? 0 : taken.poison / taken.total
        backlog.settle(taken, fate: fate, isFixed: isFixed)
        let inTime = 1 - fate.late - fate.refused
        let call = inTime * min(answer.latency, patience) + fate.late * patience
        hold = max(1e-3, processTime + (1 - crash) * call + crash * patience)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let index = world.queues[slot].index
        let arrivals = world.flow.nodes[index].lastSecond.served
        world.queues[slot].pass(arrivals, at: world.now)
        world.flow.nodes[index].admitted = world.queues[slot].intake
    }

    /// What is sent is done, and nothing waits for anything else.
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        let queue = world.queues[slot]
        let isSteady = queue.backlog.passesEverythingOn && world.now > queue.stalledUntil
        return isSteady ? .max : world.now
    }

    static func rest(_ slot: Int, in world: inout World) {
        world.queues[slot].backlog.passOn()
        tick(slot, in: &world)
    }

    private mutating func pass(_ arrivals: Double, at time: Int64) {
        let poison = isFixed ? 0 : arrivals * poisonShare
        backlog.accept(arrivals - poison, poison: poison, isSorted: isQuarantined)
        let batch = backlog.closeSecond(isNewestFirst: isNewestFirst)
        pace.close(batch, sent: arrivals)
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        switch fault.verb {
        case "poison": world.queues[slot].poisonShare = fault.quantity("share") ?? 0.02
        case "poison-ends": world.queues[slot].poisonShare = 0
        case "keys-ignored": world.queues[slot].backlog.knowsKeys = false
        default:
            let lasts = Int64((fault.quantity("lasts") ?? 600) * 1000)
            world.queues[slot].stalledUntil = world.now + lasts
        }
    }

    /// Messages that were accepted and thrown away.
    var dataLoss: DataLoss {
        DataLoss(
            lostWrites: Int(backlog.purged.rounded()),
            span: DrillDuration(seconds: backlog.purgedSeconds), isAtRisk: backlog.purged < 0.5)
    }

    /// How long a message of now will wait, at the present pace, in seconds.
    private var wait: Double {
        let ahead = isNewestFirst ? max(0, pace.sent - pace.usual) * 60 : backlog.waiting
        guard ahead >= 1 else { return 0 }
        return min(86_400, ahead / max(1, pace.usual))
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let queue = world.queues[slot]
        values.append(queue.backlog.settledDepth.rounded())
        values.append(queue.backlog.age(at: world.now))
        values.append(queue.wait)
        values.append(queue.pace.sent)
        values.append(queue.pace.done)
        values.append(queue.pace.delivered > 0 ? queue.pace.failed / queue.pace.delivered : 0)
        values.append(queue.backlog.deadLetters.rounded())
        values.append(queue.backlog.duplicates.rounded())
        values.append(queue.consumers ?? .nan)
    }
}

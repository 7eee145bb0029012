internal import DrillModel

/// A queue of messages with consumers in its region.
struct Queue: Component {
    static let spec = ComponentSpec.queue
    static var storage: WritableKeyPath<World, ContiguousArray<Queue>> { \.queues }

    let index: Int
    private let consumeRate: Double
    /// Messages that arrived and that were consumed, since the session began.
    private(set) var arrived = 0.0
    private(set) var consumed = 0.0
    private var log = CumulativeLog()
    private var stalledUntil: Int64 = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        consumeRate = setup.quantity("consume_rate")
    }

    static func connect(_ slot: Int, in world: inout World) {
        let index = world.queues[slot].index
        world.flow.nodes[index] = FlowNode(.delay)
        world.flow.nodes[index].ownTime = 0.01
    }

    static func tick(_ slot: Int, in world: inout World) {
        let arrivals = world.flow.nodes[world.queues[slot].index].lastSecond.served
        world.queues[slot].pass(arrivals, at: world.now)
    }

    private mutating func pass(_ arrivals: Double, at time: Int64) {
        arrived += arrivals
        log.append(arrived)
        guard time > stalledUntil else { return }
        consumed = min(arrived, consumed + consumeRate)
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let lasts = Int64((fault.quantity("lasts") ?? 600) * 1000)
        world.queues[slot].stalledUntil = world.now + lasts
    }

    /// The age of the oldest message that waits, in seconds.
    private func age(at time: Int64) -> Double {
        guard arrived - consumed >= 0.5 else { return 0 }
        return max(0, Double(time - log.time(of: consumed)) / 1000)
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let queue = world.queues[slot]
        values.append((queue.arrived - queue.consumed).rounded())
        values.append(queue.age(at: world.now))
    }
}

internal import DrillModel

/// Caches at the edge: they spare the origin most reads, and keep what it once gave them.
struct CDN: Component {
    static let spec = ComponentSpec.cdn
    static var storage: WritableKeyPath<World, ContiguousArray<CDN>> { \.cdns }

    let index: Int
    private let origin: Int
    private let bestHitRatio: Double
    private let fillTime: Double
    private let lifetime: Double
    private let edgeTime: Double
    private let originTimeout: Double
    private let purgeTime: Int64
    private let draws: RandomStream
    private var isShielded: Bool
    /// The share of the best hit ratio that the edges give, from 0 to 1.
    private var warmth = 1.0
    /// The share of the held objects that do not work, and of those at the origin.
    private var badHeld = 0.0
    private var badAtOrigin = 0.0
    private var spreadTime = 60.0
    private var isSpreading = false
    private var call = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        origin = setup.component("origin") ?? -1
        bestHitRatio = setup.quantity("hit_ratio")
        fillTime = max(1, setup.quantity("fill_time"))
        lifetime = max(1, setup.quantity("lifetime"))
        edgeTime = setup.quantity("edge_time")
        originTimeout = setup.quantity("origin_timeout")
        purgeTime = setup.milliseconds("purge_time")
        draws = setup.stream("purges")
        isShielded = setup.flag("shielding")
    }

    private var hitRatio: Double { bestHitRatio * warmth }

    /// The share of the reads answered with an object that does not work; it counts as an error at
    /// once, and is fetched from the origin all the same.
    private var badShare: Double { hitRatio * badHeld + (1 - hitRatio) * badAtOrigin }

    static func connect(_ slot: Int, in world: inout World) {
        let cdn = world.cdns[slot]
        world.flow.nodes[cdn.index] = FlowNode(.junction, noise: .none)
        world.flow.nodes[cdn.index].ownTime = cdn.edgeTime
        world.flow.nodes[cdn.index].writeTime = cdn.edgeTime
        guard cdn.origin >= 0 else { return }
        let call = world.flow.connect(cdn.index, to: cdn.origin)
        world.flow.calls[call].timeout = cdn.originTimeout
        world.cdns[slot].call = call
        serve(slot, in: &world)
    }

    /// Sends what the edges do not hold to the origin, and answers the rest from what they hold.
    private static func serve(_ slot: Int, in world: inout World) {
        let cdn = world.cdns[slot]
        guard cdn.call >= 0 else { return }
        let works = max(0.001, 1 - cdn.badShare)
        world.flow.nodes[cdn.index].admitted = works
        world.flow.calls[cdn.call].perRead.reads = (1 - cdn.hitRatio) / works
    }

    static func tick(_ slot: Int, in world: inout World) {
        let cdn = world.cdns[slot]
        let answer =
            cdn.origin >= 0
            ? world.flow.answer(of: cdn.origin, within: cdn.originTimeout) : FlowAnswer.unavailable
        world.cdns[slot].passSecond(originGood: answer.read.succeeded)
        serve(slot, in: &world)
    }

    /// Fills the edges with what the origin answers, and lets objects age.
    private mutating func passSecond(originGood: Double) {
        let speed = isShielded ? 4 / fillTime : 1 / fillTime
        warmth += (1 - warmth) * speed * originGood
        if isSpreading {
            badHeld += (badAtOrigin - badHeld) * min(1, 3 / spreadTime)
            if badHeld > 0.98 * badAtOrigin { isSpreading = false }
        } else {
            let renewed = 1 / lifetime + (1 - warmth) * speed * originGood
            badHeld += (badAtOrigin - badHeld) * min(1, renewed)
        }
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let cdn = world.cdns[slot]
        let factor = cdn.draws.uniform(order.number, from: 0.7, to: 1.5)
        let isPurge = order.verb.hasPrefix("purge")
        return .takes(Int64(Double(isPurge ? cdn.purgeTime : 60_000) * factor))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        defer { serve(slot, in: &world) }
        return .done(world.cdns[slot].change(order.verb))
    }

    private mutating func change(_ verb: String) -> String {
        switch verb {
        case "purge-all":
            warmth = 0
            badHeld = badAtOrigin
            return "Every edge is empty. Every read goes to the origin until they are warm again."
        case "purge-tag":
            warmth *= 1 - max(badHeld, 0.05)
            badHeld = badAtOrigin
            return "The objects of the last release are dropped; the edges fetch them anew."
        case "publish-previous":
            badAtOrigin = 0
            isSpreading = false
            return "The origin has the version before. The edges keep what they hold until it is"
                + " purged or an hour old."
        default:
            isShielded = true
            return "An inner cache asks the origin for all edges."
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.cdns[slot].badAtOrigin = fault.quantity("share") ?? 0
        world.cdns[slot].spreadTime = max(1, fault.quantity("ramp") ?? 60)
        world.cdns[slot].isSpreading = true
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let cdn = world.cdns[slot]
        values.append(world.flow.nodes[cdn.index].lastSecond.arrived)
        values.append(cdn.hitRatio)
        values.append(cdn.call >= 0 ? world.flow.calls[cdn.call].lastSecond.attempted : 0)
        values.append(cdn.badShare)
    }
}

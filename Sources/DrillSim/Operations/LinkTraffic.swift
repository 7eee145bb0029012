internal import DrillModel

/// Bulk traffic on a link: what it asks for, what of it is carried, and what waits.
struct LinkTraffic: Component {
    static let spec = ComponentSpec.linkTraffic
    static var storage: WritableKeyPath<World, ContiguousArray<LinkTraffic>> { \.linkTraffic }

    /// How long holding back or letting go takes, in milliseconds; an assumption of ours.
    private static let changeTime: Int64 = 10_000

    let link: Int
    let isUrgent: Bool
    private let usual: Double
    private let catchUp: Double
    private let swing: Double
    private let noise: RandomStream
    private var isHeldBack = false
    private var arriving = 0.0
    private var backlog = 0.0
    private(set) var carried = 0.0

    init(_ setup: ComponentSetup) {
        link = setup.slot("link", of: NetworkLink.self) ?? -1
        isUrgent = setup.flag("urgent")
        usual = setup.quantity("demand")
        catchUp = setup.quantity("catch_up")
        swing = setup.quantity("swing")
        noise = setup.stream("demand")
    }

    /// What it asks the link for in the second that ends now, in bytes.
    mutating func ask(second: UInt64) -> Double {
        arriving = usual * max(0, 1 + swing * noise.normal(second))
        guard !isHeldBack else { return 0 }
        return arriving + min(backlog, catchUp * usual)
    }

    /// Takes what the link has carried of it.
    mutating func carry(_ bytes: Double) {
        carried = bytes
        backlog = max(0, backlog + arriving - bytes)
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .takes(changeTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let name = world.places[order.component].ref
        world.linkTraffic[slot].isHeldBack = order.verb == "hold-back"
        let waiting = Quantity(world.linkTraffic[slot].backlog, .bytes)
        return .done(
            world.linkTraffic[slot].isHeldBack
                ? "\(name) sends nothing. What it would have sent waits."
                : "\(name) sends again, with \(waiting) that wait.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        values.append(world.linkTraffic[slot].carried)
        values.append(world.linkTraffic[slot].backlog)
    }
}

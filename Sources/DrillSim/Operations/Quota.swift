internal import DrillModel

/// What an account may run in a region, and the request for more that is under way.
struct Quota: Component {
    static let spec = ComponentSpec.quota
    static var storage: WritableKeyPath<World, ContiguousArray<Quota>> { \.quotas }

    /// How long the actions take, in milliseconds; assumptions of ours.
    private static let filingTime: Int64 = 30_000
    private static let callTime: Int64 = 90_000
    private static let stopTime: Int64 = 60_000

    /// A request that somebody will look at.
    private struct Request: Sendable {
        var limit: Double
        var answerAt: Int64
        var isEscalated = false
    }

    let index: Int
    private let automatic: Double
    private let review: (from: Double, to: Double)
    private let urgent: (from: Double, to: Double)
    private let refusal: Double
    private let draws: RandomStream
    private var limit: Double
    private var others: Double
    private var used = 0.0
    private var request: Request?

    init(_ setup: ComponentSetup) {
        index = setup.index
        limit = setup.quantity("limit")
        others = setup.quantity("others")
        automatic = setup.quantity("automatic_up_to")
        review = (setup.quantity("review_min"), setup.quantity("review_max"))
        urgent = (setup.quantity("urgent_min"), setup.quantity("urgent_max"))
        refusal = setup.quantity("refusal")
        draws = setup.stream("review")
    }

    /// What could be started now, in vCPU.
    var free: Double { max(0, limit - others - used) }

    /// Takes as many equal parts as there is room for, up to a number; returns how many.
    mutating func take(_ count: Int, of size: Double) -> Int {
        let granted = min(count, Int(free / max(1, size)))
        used += Double(max(0, granted)) * size
        return max(0, granted)
    }

    /// Gives back what ended.
    mutating func giveBack(_ count: Int, of size: Double) {
        used = max(0, used - Double(count) * size)
    }

    static var restsWithFlow: Bool { true }
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        switch order.verb {
        case "request-increase": return .takes(filingTime)
        case "escalate":
            guard world.quotas[slot].request != nil else {
                return .refused("There is no open request to call about.")
            }
            return .takes(callTime)
        default: return .takes(stopTime)
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "request-increase": file(order, slot, in: &world)
        case "escalate": escalate(order, slot, in: &world)
        default: freeOthers(slot, in: &world)
        }
    }

    private static func file(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let wanted = order.quantity("to") ?? 0
        let quota = world.quotas[slot]
        guard wanted > quota.limit else {
            return .done("The limit is \(Quantity(quota.limit, .count)) already.")
        }
        if wanted <= quota.limit * quota.automatic {
            world.quotas[slot].limit = wanted
            return .done("Granted at once: the limit is \(Quantity(wanted, .count)) vCPU.")
        }
        let seconds = quota.draws.uniform(
            order.number, from: quota.review.from, to: quota.review.to)
        let answerAt = world.now + Int64((seconds * 1000).rounded())
        world.quotas[slot].request = Request(limit: wanted, answerAt: answerAt)
        world.schedule(after: answerAt - world.now, for: quota.index, code: 0)
        return .done(
            "The request for \(Quantity(wanted, .count)) vCPU is open. It is more than a machine may"
                + " grant: somebody will look at it.")
    }

    private static func escalate(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let quota = world.quotas[slot]
        guard let request = quota.request else { return .done("The request has been answered.") }
        let seconds = quota.draws.uniform(
            order.number, from: quota.urgent.from, to: quota.urgent.to)
        let answerAt = min(request.answerAt, world.now + Int64((seconds * 1000).rounded()))
        world.quotas[slot].request?.answerAt = answerAt
        world.quotas[slot].request?.isEscalated = true
        world.schedule(after: answerAt - world.now, for: quota.index, code: 0)
        return .done("Support has taken the call and puts the request on somebody's desk now.")
    }

    private static func freeOthers(_ slot: Int, in world: inout World) -> ActionOutcome {
        let freed = world.quotas[slot].others
        world.quotas[slot].others = 0
        return .done(
            freed > 0
                ? "What else ran in the region is stopped: \(Quantity(freed, .count)) vCPU are free."
                : "Nothing else runs in the region.")
    }

    /// Somebody has looked at the request.
    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        guard let request = world.quotas[slot].request, request.answerAt == event.time else {
            return
        }
        let quota = world.quotas[slot]
        let isCut =
            !request.isEscalated && quota.draws.happens(quota.refusal, UInt64(event.time))
        let granted = isCut ? (quota.limit + request.limit) / 2 : request.limit
        world.quotas[slot].limit = granted
        world.quotas[slot].request = nil
        world.remark(
            quota.index,
            isCut
                ? "The provider grants \(Quantity(granted, .count)) vCPU for now, less than asked for."
                : "The provider grants \(Quantity(granted, .count)) vCPU.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let quota = world.quotas[slot]
        values.append(quota.limit)
        values.append(quota.used + quota.others)
        values.append(quota.free)
    }
}

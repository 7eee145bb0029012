internal import DrillModel

/// A private link between two sites, with a tunnel over the internet behind it.
///
/// Interactive requests pass its node; bulk traffic asks for bytes beside them. Where more is asked
/// for than the route carries, everybody loses the same share, unless interactive traffic goes first.
struct NetworkLink: Component {
    static let spec = ComponentSpec.networkLink
    static var storage: WritableKeyPath<World, ContiguousArray<NetworkLink>> { \.networkLinks }

    enum Route: Sendable { case direct, vpn }

    /// How long marking traffic takes, in milliseconds; an assumption of ours.
    static let markTime: Int64 = 30_000
    /// How the direct link comes and goes while it flaps, in milliseconds: up, then down.
    private static let flapUp: Int64 = 100_000
    private static let flapDown: Int64 = 150_000

    let index: Int
    private let callee: Int
    private let requestSize: Double
    private let capacity: Double
    private let vpnCapacity: Double
    private let latency: Double
    private let vpnLatency: Double
    private let queueTime: Double
    private let holdTime: Int64
    private let overloadLimit: Int64
    private let renegotiation: Int64
    let convergence: (from: Double, to: Double)
    let draws: RandomStream
    /// The place of its call in the network.
    private var call = -1
    var route = Route.direct
    var carriesUrgentOnly = false
    var isPrioritised = false
    private(set) var isDirectUp = true
    private var isVPNUp = true
    /// When the direct link went down, as long as it is down.
    private var directLostAt: Int64?
    private var flapsFrom: Int64 = 0
    private var flapsUntil: Int64 = -1
    private var overloadedSince: Int64?
    private var renegotiatesUntil: Int64 = -1
    private var impaired = (loss: 0.0, time: 0.0, until: Int64(-1))
    private var state = State()

    /// What the last second was like.
    private struct State: Sendable {
        var offered = 0.0
        var capacity = 1.0
        var passing = 1.0
        var roundTrip = 0.0
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        callee = setup.component("to") ?? -1
        requestSize = setup.quantity("request_size")
        capacity = setup.quantity("capacity")
        vpnCapacity = setup.quantity("vpn_capacity")
        latency = setup.quantity("latency")
        vpnLatency = setup.quantity("vpn_latency")
        queueTime = setup.quantity("queue_time")
        holdTime = setup.milliseconds("hold_time")
        overloadLimit = setup.milliseconds("overload_limit")
        renegotiation = setup.milliseconds("renegotiation")
        convergence = (setup.quantity("converge_min"), setup.quantity("converge_max"))
        draws = setup.stream("routes")
        state.capacity = capacity
        state.roundTrip = latency
    }

    static func connect(_ slot: Int, in world: inout World) {
        let link = world.networkLinks[slot]
        world.flow.nodes[link.index] = FlowNode(.junction)
        world.flow.nodes[link.index].ownTime = link.latency
        guard link.callee >= 0 else { return }
        world.networkLinks[slot].call = world.flow.connect(link.index, to: link.callee)
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.networkLinks[slot].followFlaps(at: world.now)
        noticeDeadSession(slot, in: &world)
        share(slot, in: &world)
        let link = world.networkLinks[slot]
        guard link.call >= 0 else { return }
        world.flow.calls[link.call].reach = link.state.passing
        world.flow.nodes[link.index].ownTime = link.state.roundTrip
    }

    /// Shares the route out among interactive requests and bulk traffic.
    private static func share(_ slot: Int, in world: inout World) {
        let second = UInt64(world.now / 1000)
        let interactive =
            world.flow.nodes[world.networkLinks[slot].index].lastSecond.arrived
            * world.networkLinks[slot].requestSize
        var asked: [(traffic: Int, bytes: Double)] = []
        for traffic in world.linkTraffic.indices where world.linkTraffic[traffic].link == slot {
            let bytes = world.linkTraffic[traffic].ask(second: second)
            let isCarried =
                !world.networkLinks[slot].carriesUrgentOnly || world.linkTraffic[traffic].isUrgent
            asked.append((traffic, isCarried ? bytes : 0))
        }
        let bulk = asked.reduce(0) { $0 + $1.bytes }
        let part = world.networkLinks[slot].pass(
            interactive: interactive, bulk: bulk, at: world.now)
        for (traffic, bytes) in asked { world.linkTraffic[traffic].carry(bytes * part) }
    }

    /// Works out what passes of the interactive requests; returns the share of the bulk that does.
    private mutating func pass(interactive: Double, bulk: Double, at now: Int64) -> Double {
        let room = roomNow(at: now)
        state.offered = interactive + bulk
        state.capacity = route == .direct ? capacity : vpnCapacity
        let extra = now <= impaired.until ? impaired : (loss: 0, time: 0, until: 0)
        let base = (route == .direct ? latency : vpnLatency) + extra.time
        guard room > 0 else {
            (state.passing, state.roundTrip, overloadedSince) = (0, base, nil)
            return 0
        }
        let isFull = state.offered > room
        let part: Double
        if isPrioritised {
            state.passing = min(1, room / max(1, interactive))
            part = bulk > 0 ? min(1, max(0, room - interactive) / bulk) : 1
        } else {
            state.passing = min(1, room / max(1, state.offered))
            part = state.passing
        }
        state.roundTrip = base + (isFull && !isPrioritised ? queueTime : 0)
        state.passing *= 1 - extra.loss
        watchKeepAlives(isFull: isFull, at: now)
        return part
    }

    /// What the route carries now, in bytes a second.
    private func roomNow(at now: Int64) -> Double {
        switch route {
        case .direct: isDirectUp ? capacity : 0
        case .vpn: isVPNUp && now >= renegotiatesUntil ? vpnCapacity : 0
        }
    }

    /// A VPN that loses its own keep-alives for too long renegotiates, and carries nothing meanwhile.
    private mutating func watchKeepAlives(isFull: Bool, at now: Int64) {
        guard route == .vpn, isFull, !isPrioritised else {
            overloadedSince = nil
            return
        }
        let since = overloadedSince ?? now
        overloadedSince = since
        guard now - since >= overloadLimit else { return }
        renegotiatesUntil = now + renegotiation
        overloadedSince = nil
    }

    private mutating func followFlaps(at now: Int64) {
        guard flapsUntil >= 0 else { return }
        guard now < flapsUntil else {
            flapsUntil = -1
            setDirect(true, at: now)
            return
        }
        let phase = (now - flapsFrom) % (Self.flapUp + Self.flapDown)
        setDirect(phase < Self.flapUp, at: now)
    }

    private mutating func setDirect(_ isUp: Bool, at now: Int64) {
        guard isUp != isDirectUp else { return }
        isDirectUp = isUp
        directLostAt = isUp ? nil : now
    }

    /// Says that a session is gone once its hold time is over.
    private static func noticeDeadSession(_ slot: Int, in world: inout World) {
        let link = world.networkLinks[slot]
        guard let lostAt = link.directLostAt, world.now - lostAt >= link.holdTime,
            world.now - lostAt < link.holdTime + 1000
        else { return }
        world.remark(link.index, "The routing session of the direct link has timed out.")
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.networkLinks[slot].suffer(fault, at: world.now)
    }

    private mutating func suffer(_ fault: Order, at now: Int64) {
        let lasts = Int64((fault.quantity("lasts") ?? 0) * 1000)
        switch fault.verb {
        case "direct-lost": setDirect(false, at: now)
        case "direct-restored":
            flapsUntil = -1
            setDirect(true, at: now)
        case "direct-flaps": (flapsFrom, flapsUntil) = (now, now + lasts)
        case "vpn-lost": isVPNUp = false
        case "vpn-restored": isVPNUp = true
        case "loses-packets":
            impaired = (fault.quantity("share") ?? 0, 0, now + lasts)
        default: impaired = (0, fault.quantity("by") ?? 0, now + lasts)
        }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let link = world.networkLinks[slot]
        let isStanding = link.directLostAt.map { world.now - $0 < link.holdTime } ?? true
        values.append(isStanding ? 1 : 0)
        values.append(link.route == .vpn ? 1 : 0)
        values.append(link.state.offered / max(1, link.state.capacity))
        values.append(link.state.offered)
        values.append(1 - link.state.passing)
        values.append(link.state.roundTrip)
    }
}

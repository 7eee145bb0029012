internal import DrillModel

/// The gateways that hold users' connections: who has lost one asks for another, again and again.
struct WebsocketGateway: Source {
    static let spec = ComponentSpec.websocketGateway
    static var storage: WritableKeyPath<World, ContiguousArray<WebsocketGateway>> {
        \.websocketGateways
    }

    /// The codes of its events.
    enum Code {
        static let boot = 0
        static let restart = 1
        static let back = 2
    }

    let index: Int
    let fleet: Fleet
    let draws: RandomStream
    private let registry: Int
    private let registryTimeout: Double
    private let handshakeTime: Double
    private let patience: Double
    private let sessionTime: Double
    private let stepsASecond: Double
    private let noise: RandomStream
    private(set) var users: Users
    /// Gateways that run, and those of them that are away for a restart.
    var running: Int
    var away = 0
    var admitRate = Double.infinity
    /// The instant since which the workers have had no time for heartbeats.
    private var starvedSince: Int64?
    private var sent = 0.0
    private var second = Second()
    private var lastSecond = Second()

    /// What the machines can do.
    struct Fleet: Sendable {
        let capacity: Double
        let workers: Int
        let acceptQueue: Double
        let replaceTime: Double
        let heartbeatPatience: Int64
        let starvedLoss: Double
    }

    private struct Second: Sendable {
        var attempts = 0.0
        var accepted = 0.0
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        fleet = Fleet(
            capacity: setup.quantity("capacity"), workers: setup.count("workers"),
            acceptQueue: setup.quantity("accept_queue"),
            replaceTime: setup.quantity("replace_time") * 1000,
            heartbeatPatience: setup.milliseconds("heartbeat_patience"),
            starvedLoss: setup.quantity("starved_loss"))
        draws = setup.stream("boots")
        noise = setup.stream("noise")
        registry = setup.component("registry") ?? -1
        registryTimeout = setup.quantity("registry_timeout")
        handshakeTime = setup.quantity("handshake_time")
        patience = setup.quantity("handshake_timeout")
        sessionTime = max(1, setup.quantity("session_time"))
        stepsASecond = Double(setup.subSteps)
        running = setup.count("gateways")
        users = Users(
            online: setup.quantity("online"), firstWait: setup.quantity("first_wait"),
            longestWait: setup.quantity("longest_wait"), timeout: patience)
    }

    static func connect(_ slot: Int, in world: inout World) {
        let gateway = world.websocketGateways[slot]
        world.flow.nodes[gateway.index] = FlowNode(.tier, noise: gateway.noise)
        world.flow.nodes[gateway.index].ownTime = gateway.handshakeTime
        world.flow.nodes[gateway.index].writeTime = gateway.handshakeTime
        serve(slot, in: &world)
        guard gateway.registry >= 0 else { return }
        let call = world.flow.connect(gateway.index, to: gateway.registry)
        world.flow.calls[call].timeout = gateway.registryTimeout
    }

    /// Sets what the gateways that run can do.
    static func serve(_ slot: Int, in world: inout World) {
        let gateway = world.websocketGateways[slot]
        let serving = max(0, gateway.running - gateway.away)
        world.flow.nodes[gateway.index].workers = serving * gateway.fleet.workers
        world.flow.nodes[gateway.index].room = Double(serving) * gateway.fleet.acceptQueue
        world.flow.nodes[gateway.index].rateLimit = gateway.admitRate
    }

    /// Sends the attempts of one sub-step: those whose wait is over, and the day's changes.
    static func send(_ slot: Int, in world: inout World) {
        let attempts = world.websocketGateways[slot].beginSubStep()
        let reach = world.reach(world.websocketGateways[slot].index)
        world.flow.nodes[world.websocketGateways[slot].index].receive(
            reads: 0, writes: attempts * reach)
    }

    private mutating func beginSubStep() -> Double {
        let span = 1 / stepsASecond
        users.drop(users.open * span / sessionTime)
        sent = users.attempts(in: span)
        second.attempts += sent
        return sent
    }

    /// Connects those whose attempt succeeds; the others wait longer before the next.
    static func settle(_ slot: Int, in world: inout World) {
        let gateway = world.websocketGateways[slot]
        let answer = world.flow.answer(of: gateway.index, within: gateway.patience).write
        let serving = Double(max(0, gateway.running - gateway.away))
        let free = max(0, serving * gateway.fleet.capacity - gateway.users.open)
        let reach = world.reach(gateway.index)
        let accepted = min(free, gateway.sent * reach * answer.succeeded)
        let late = gateway.sent * (1 - reach + reach * answer.late)
        world.websocketGateways[slot].users.settle(
            sent: gateway.sent, accepted: accepted, late: min(late, gateway.sent - accepted))
        world.websocketGateways[slot].second.accepted += accepted
    }

    static func tick(_ slot: Int, in world: inout World) {
        let busy = world.flow.nodes[world.websocketGateways[slot].index].busyShare
        let lost = world.websocketGateways[slot].closeSecond(busy: busy, at: world.now)
        if lost {
            world.remark(
                world.websocketGateways[slot].index,
                "The gateways are too busy for heartbeats: open connections begin to drop.")
        }
        serve(slot, in: &world)
    }

    /// Closes a second; says whether connections have begun to drop for want of heartbeats.
    private mutating func closeSecond(busy: Double, at time: Int64) -> Bool {
        lastSecond = second
        second = Second()
        guard busy > 0.97 else {
            starvedSince = nil
            return false
        }
        let since = starvedSince ?? time
        starvedSince = since
        let starved = time - since
        guard starved >= fleet.heartbeatPatience else { return false }
        users.drop(users.open * fleet.starvedLoss)
        return starved < fleet.heartbeatPatience + 1000
    }

    /// Closes the connections of so many of the gateways that hold them.
    mutating func closeConnections(of gateways: Int) {
        let serving = max(1, running - away)
        users.drop(users.open * min(1, Double(gateways) / Double(serving)))
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let gateway = world.websocketGateways[slot]
        let node = world.flow.nodes[gateway.index]
        values.append(gateway.users.open.rounded())
        values.append(gateway.users.open / max(1, gateway.users.online))
        values.append((gateway.users.online - gateway.users.open).rounded())
        values.append(gateway.lastSecond.attempts)
        values.append(gateway.lastSecond.accepted)
        values.append(node.lastSecond.refused)
        values.append(node.busyShare)
        values.append(min(gateway.patience, world.flow.latencyQuantile(of: gateway.index, 0.95)))
        values.append(Double(max(0, gateway.running - gateway.away)))
    }
}

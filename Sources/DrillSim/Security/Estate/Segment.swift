import DrillModel

/// A network segment with its way in from outside.
struct Segment: Sendable {
    /// How much longer the search is when nothing is left of what only memory tells.
    private static let slowdownWithoutMemory = 2.0

    private let cutTime: Int64
    private let cutFailure: Double
    private let freezeTime: Int64
    private let powerTime: Int64
    private let imageTime: Int64
    private let examineTime: Int64
    private let startTime: Int64
    private let draws: RandomStream
    /// Whether staff, and whoever has their secrets, get in from outside.
    var isOpen = true
    /// Whether it is known how they came in, and where they are.
    private(set) var isExamined = false

    /// The servers of a segment, by their slots.
    static func servers(of segment: Int, in world: World) -> [Int] {
        world.servers.indices.filter { world.servers[$0].segment == segment }
    }
}

extension Segment: Component {
    static let spec = ComponentSpec.segment
    static var storage: WritableKeyPath<World, ContiguousArray<Segment>> { \.segments }

    init(_ setup: ComponentSetup) {
        cutTime = setup.milliseconds("cut_time")
        cutFailure = setup.quantity("cut_failure")
        freezeTime = setup.milliseconds("freeze_time")
        powerTime = setup.milliseconds("power_time")
        imageTime = setup.milliseconds("image_time")
        examineTime = setup.milliseconds("examine_time")
        startTime = setup.milliseconds("start_time")
        draws = setup.stream("switches")
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let segment = world.segments[slot]
        switch order.verb {
        case "cut": return .takes(segment.cutTime)
        case "open": return .takes(segment.startTime)
        case "power-off-all": return .takes(segment.powerTime)
        default: break
        }
        guard !segment.isOpen else { return .refused("The segment is open: cut it first.") }
        switch order.verb {
        case "freeze": return .takes(segment.freezeTime)
        case "image-all": return .takes(segment.imageTime)
        default: return .takes(timeToExamine(slot, world, order.number))
        }
    }

    /// The search takes up to three times as long, the less is left of what only memory tells.
    private static func timeToExamine(_ slot: Int, _ world: World, _ number: UInt64) -> Int64 {
        var missing = 0.0
        for server in servers(of: slot, in: world) where world.servers[server].hasImplant {
            missing = max(missing, 1 - world.servers[server].memoryEvidence)
        }
        let segment = world.segments[slot]
        let factor = segment.draws.uniform(number, from: 0.85, to: 1.2)
        let usual = Double(segment.examineTime) * factor
        return Int64((usual * (1 + slowdownWithoutMemory * missing)).rounded())
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "cut": cut(slot, in: &world, number: order.number)
        case "freeze": freeze(slot, in: &world)
        case "image-all": imageAll(slot, in: &world)
        case "examine": examine(slot, in: &world)
        case "open": open(slot, in: &world)
        default: powerOff(slot, in: &world)
        }
    }

    private static func cut(
        _ slot: Int, in world: inout World, number: UInt64
    ) -> ActionOutcome {
        let segment = world.segments[slot]
        guard !segment.draws.happens(segment.cutFailure, number) else {
            return ActionOutcome(
                succeeded: false,
                message: "A switch did not answer in time, and nothing has been cut. Repeat it.")
        }
        let all = servers(of: slot, in: world)
        for server in all where world.servers[server].standing == .connected {
            world.servers[server].standing = .cutOff
        }
        world.segments[slot].isOpen = false
        let busy = all.filter { world.servers[$0].isEncrypting }.map { "\(world.servers[$0].name)" }
        return .done(
            "Every port is closed, and the remote access. Nobody works."
                + (busy.isEmpty
                    ? "" : " Files are still being rewritten on \(busy.joined(separator: ", "))."))
    }

    private static func freeze(_ slot: Int, in world: inout World) -> ActionOutcome {
        let all = servers(of: slot, in: world).filter {
            world.servers[$0].standing == .cutOff && world.servers[$0].power == .running
        }
        for server in all { world.servers[server].power = .frozen }
        return .done("\(all.count) servers stand still, with their memory as it was.")
    }

    private static func imageAll(_ slot: Int, in world: inout World) -> ActionOutcome {
        let all = servers(of: slot, in: world).filter { world.servers[$0].standing == .cutOff }
        for server in all { world.servers[server].takeImage() }
        let kept = all.map { world.servers[$0].evidence }.min() ?? 0
        return .done(
            "Images of \(all.count) servers are sealed; of each, at least"
                + " \(Quantity(kept, .ratio)) of the evidence exists.")
    }

    private static func powerOff(_ slot: Int, in world: inout World) -> ActionOutcome {
        let all = servers(of: slot, in: world).filter { world.servers[$0].standing != .inCleanRoom }
        for server in all {
            world.servers[server].switchOff()
            world.servers[server].standing = .cutOff
        }
        world.segments[slot].isOpen = false
        return .done(
            "\(all.count) servers are off. Nothing runs on them any more; what was in their memory"
                + " is gone.")
    }

    private static func open(_ slot: Int, in world: inout World) -> ActionOutcome {
        for server in servers(of: slot, in: world) where world.servers[server].standing == .cutOff {
            world.servers[server].start()
            world.servers[server].standing = .connected
        }
        world.segments[slot].isOpen = true
        return .done("Every port is open and every server runs, with whatever is on it.")
    }

    private static func examine(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.segments[slot].isExamined = true
        let found = servers(of: slot, in: world).filter { world.servers[$0].hasImplant }
        let breachAt = Ransomware.breach(in: world)
        let old = found.filter { Ransomware.wasOn($0, at: breachAt, in: world) }
        let new = found.filter { !old.contains($0) }
        let breach = DrillDuration(milliseconds: world.now - breachAt)
        return .done(
            "They came in \(breach.age) ago by the remote access, with an administrator's account"
                + " that still works. Their software is on \(names(old, world)), and in every copy"
                + " of these since then"
                + (new.isEmpty ? "." : "; since today it is on \(names(new, world)) too."))
    }

    private static func names(_ servers: [Int], _ world: World) -> String {
        servers.isEmpty
            ? "no server any more"
            : servers.map { "\(world.servers[$0].name)" }.joined(separator: ", ")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let all = servers(of: slot, in: world)
        values.append(Double(all.count { world.servers[$0].standing == .connected }))
        values.append(Double(all.count { world.servers[$0].power == .running }))
    }
}

import DrillModel

/// Somebody in the estate with what it has: software on servers and administrators' secrets.
///
/// What it does is decided by `RansomwareMachine`; this component carries it out.
struct Ransomware: Sendable {
    private let targets: [Int]
    private let implants: [Int]
    private let vaults: [Int]
    private let directory: Int
    private let dwell: Int64
    private var mind: RansomwareMachine
    private var hasAccounts = true
    private var returns = 0

    /// Its ways in: software on servers that run and are connected, and stolen secrets while there
    /// is a way in from outside.
    private func footholds(in world: World) -> Int {
        guard mind.startedAt != nil else { return 0 }
        let software = world.servers.indices.count {
            world.servers[$0].hasImplant && world.servers[$0].isReachable
        }
        let isOpen = world.segments[world.servers[directory].segment].isOpen
        return software + (hasAccounts && isOpen ? 1 : 0)
    }

    private func view(of world: World) -> RansomwareView {
        RansomwareView(
            isInside: footholds(in: world) > 0,
            reachesVault: vaults.map { vault in
                world.vaults[vault].server.map { world.servers[$0].isReachable } ?? false
            },
            reachesWhole: targets.map { target in
                let server = world.servers[target]
                return server.isReachable && !server.isSpoiled
                    && (hasAccounts || server.hasImplant)
            })
    }
}

extension Ransomware: Component {
    static let spec = ComponentSpec.ransomware
    static var storage: WritableKeyPath<World, ContiguousArray<Ransomware>> { \.ransomware }
    static var isObservable: Bool { false }

    init(_ setup: ComponentSetup) {
        targets = setup.slots("targets", of: Server.self)
        implants = setup.slots("implants", of: Server.self)
        vaults = setup.slots("vaults", of: Vault.self)
        directory = setup.slot("directory", of: Server.self) ?? 0
        dwell = setup.milliseconds("dwell")
        mind = RansomwareMachine(
            tempo: RansomwareTempo(setup), targetCount: targets.count,
            attempts: vaults.map { _ in Self.attemptsAtVault })
    }

    /// How many deletions it tries on one vault before it takes no for an answer; more than any
    /// vault keeps copies.
    private static let attemptsAtVault = 40

    static func start(_ slot: Int, in world: inout World) {
        for server in world.ransomware[slot].implants { world.servers[server].hasImplant = true }
    }

    static func tick(_ slot: Int, in world: inout World) {
        let view = world.ransomware[slot].view(of: world)
        for move in world.ransomware[slot].mind.step(at: world.now, seeing: view) {
            carryOut(move, slot, in: &world)
        }
    }

    private static func carryOut(_ move: RansomwareMove, _ slot: Int, in world: inout World) {
        switch move {
        case .deleteCopy(let number):
            _ = world.vaults[world.ransomware[slot].vaults[number]].deleteOne()
        case .encrypt(let number, let isReturn):
            let server = world.ransomware[slot].targets[number]
            world.servers[server].beginEncryption()
            world.servers[server].hasImplant = true
            if isReturn { world.ransomware[slot].returns += 1 }
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        switch fault.verb {
        case "begin":
            world.ransomware[slot].mind.start(at: world.now)
            tick(slot, in: &world)
        default: world.ransomware[slot].mind.notice(at: world.now)
        }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let ransomware = world.ransomware[slot]
        values.append(Double(ransomware.footholds(in: world)))
        values.append(
            Double(
                ransomware.targets.count {
                    world.servers[$0].isEncrypting && world.servers[$0].power == .running
                }))
        values.append(Double(ransomware.returns))
    }
}

/// What others need to know of it, and what they do to it.
extension Ransomware {
    /// The instant at which they came in; long before 0, and never where there is nobody.
    static func breach(in world: World) -> Int64 {
        world.ransomware.map { -$0.dwell }.min() ?? Int64.max
    }

    /// Whether their software was on a server when a copy of it was taken.
    static func wasOn(_ server: Int, at time: Int64, in world: World) -> Bool {
        world.ransomware.contains { $0.implants.contains(server) && time >= -$0.dwell }
    }

    /// A port closes by itself, which is seen on the other side of it.
    static func notice(server: Int, in world: inout World) {
        for slot in world.ransomware.indices
        where world.ransomware[slot].targets.contains(server) {
            world.ransomware[slot].mind.notice(at: world.now)
        }
    }

    /// The secrets of a directory are new.
    static func loseAccounts(of server: Int, in world: inout World) {
        for slot in world.ransomware.indices where world.ransomware[slot].directory == server {
            world.ransomware[slot].hasAccounts = false
        }
    }
}

import DrillModel

/// The adversary with what it goes for and what it has got.
///
/// What it does is decided by `AdversaryMachine`; this component carries it out.
struct Adversary: Sendable {
    /// Calls a second that its tools make in an open session; an assumption of ours.
    private static let callsPerSecond = 3.0

    /// The parts of the account that it uses, by their slots.
    struct Targets: Sendable {
        var role: Int
        var stolenKey: Int
        var bucket: Int
        var machine: Int?
        var secondKey: Int?
        var function: Int?
        var stagingPlace: Int?

        /// The bucket from which data leaves.
        var source: Int { stagingPlace ?? bucket }
    }

    let targets: Targets
    private let bytesPerSecond: Double
    private let collectedPerSecond: Double
    private let ramp: Int64
    private let noticesQueries: Double
    var mind: AdversaryMachine
    /// The generation of the stolen key that it holds.
    private var stolenGeneration = 1
    /// The generation of the key that it made, once it has made one.
    var ownGeneration: Int?
    private var collectedBytes = 0.0
    private var exfiltratedBytes = 0.0

    /// The ways by which it could assume its role now.
    func waysIn(in world: World) -> WaysIn {
        var ways = WaysIn()
        ways[.stolenKey] = world.accessKeys[targets.stolenKey].accepts(generation: stolenGeneration)
        if let machine = targets.machine { ways[.machine] = world.machines[machine].isConnected }
        if let key = targets.secondKey, let ownGeneration {
            ways[.secondKey] = world.accessKeys[key].accepts(generation: ownGeneration)
        }
        if let function = targets.function {
            ways[.function] = world.functions[function].runsForeignCode
        }
        return ways
    }

    /// What becomes of calls in the session that it has open.
    func calls(in world: World) -> AdversaryView.Calls {
        guard let session = mind.session else { return .accepted }
        return world.roles[targets.role].calls(at: world.now, inSessionOf: session.issuedAt)
    }

    /// How many sessions it has open that some server still accepts.
    private func openSessions(in world: World) -> Int {
        mind.session != nil && calls(in: world) != .refused ? 1 : 0
    }

    /// Ways in that work and sessions that are open; none before the key is first used.
    private func footholds(in world: World) -> Int {
        mind.startedAt == nil ? 0 : waysIn(in: world).count + openSessions(in: world)
    }
}

extension Adversary: Component {
    static let spec = ComponentSpec.adversary
    static var storage: WritableKeyPath<World, ContiguousArray<Adversary>> { \.adversaries }
    static var isObservable: Bool { false }

    init(_ setup: ComponentSetup) {
        targets = Targets(
            role: setup.slot("role", of: CloudRole.self) ?? 0,
            stolenKey: setup.slot("stolen_key", of: AccessKey.self) ?? 0,
            bucket: setup.slot("target", of: Bucket.self) ?? 0,
            machine: setup.slot("machine", of: Machine.self),
            secondKey: setup.slot("second_key", of: AccessKey.self),
            function: setup.slot("function", of: CloudFunction.self),
            stagingPlace: setup.slot("staging_place", of: Bucket.self))
        collectedPerSecond = setup.quantity("staging_rate")
        ramp = setup.milliseconds("ramp")
        bytesPerSecond = setup.quantity("rate")
        noticesQueries = setup.quantity("notices_queries")
        mind = AdversaryMachine(tempo: AdversaryTempo(setup))
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let adversary = world.adversaries[slot]
        let objectSize = world.buckets[adversary.targets.bucket].objectSize
        values.append(Double(adversary.footholds(in: world)))
        values.append(Double(adversary.openSessions(in: world)))
        values.append(adversary.exfiltratedBytes)
        values.append((adversary.exfiltratedBytes / objectSize).rounded(.down))
    }
}

/// What others need to know of adversaries, and what they do to them.
extension Adversary {
    /// Calls a second under a role in sessions that come from outside the known networks.
    static func callsFromOutside(role: Int, in world: World) -> Double {
        let open = world.adversaries.count {
            $0.targets.role == role && $0.mind.session?.way.comesFromOutside == true
        }
        return Double(open) * callsPerSecond
    }

    /// Lets a second of collecting from a bucket pass; returns the bytes that were copied.
    static func collect(from bucket: Int, in world: inout World) -> Double {
        var total = 0.0
        for slot in world.adversaries.indices where world.adversaries[slot].targets.bucket == bucket
        {
            let adversary = world.adversaries[slot]
            guard adversary.targets.stagingPlace != nil, adversary.mind.isCollecting(at: world.now)
            else { continue }
            let left = world.buckets[bucket].left(after: adversary.collectedBytes)
            let amount = min(adversary.collectedPerSecond, left)
            world.adversaries[slot].collectedBytes += amount
            total += amount
        }
        return total
    }

    /// Lets a second of exfiltration from a bucket pass; returns the bytes that went.
    static func carryAway(bucket: Int, in world: inout World) -> Double {
        var total = 0.0
        for slot in world.adversaries.indices
        where world.adversaries[slot].targets.source == bucket {
            let adversary = world.adversaries[slot]
            guard adversary.mind.isExfiltrating(at: world.now) else { continue }
            let left = adversary.left(in: world)
            if left == 0 { world.adversaries[slot].mind.notice(at: world.now) }
            let rate =
                adversary.bytesPerSecond * adversary.mind.share(of: adversary.ramp, world.now)
            let amount = min(rate, left)
            world.adversaries[slot].exfiltratedBytes += amount
            total += amount
        }
        return total
    }

    /// What it could carry away now: what it has collected, or what its target still has.
    private func left(in world: World) -> Double {
        guard let place = targets.stagingPlace else {
            return world.buckets[targets.bucket].left(after: exfiltratedBytes)
        }
        return world.buckets[place].isReadable ? max(0, collectedBytes - exfiltratedBytes) : 0
    }

    /// Software on a machine sees that something is done to it.
    static func notice(machine: Int, in world: inout World) {
        for slot in world.adversaries.indices
        where world.adversaries[slot].targets.machine == machine {
            world.adversaries[slot].mind.notice(at: world.now)
        }
    }

    /// Something happens that is seen with some luck; `luck` is a draw from 0 to 1.
    static func mayNotice(withLuck luck: Double, in world: inout World) {
        for slot in world.adversaries.indices where luck < world.adversaries[slot].noticesQueries {
            world.adversaries[slot].mind.notice(at: world.now)
        }
    }

    /// New secrets of a role are sent to connected machines, whoever controls them.
    static func takeNewSecrets(role: Int, in world: inout World) {
        for slot in world.adversaries.indices {
            let targets = world.adversaries[slot].targets
            guard targets.role == role, let machine = targets.machine,
                world.machines[machine].isConnected
            else { continue }
            world.adversaries[slot].stolenGeneration =
                world.accessKeys[targets.stolenKey].generation
        }
    }
}

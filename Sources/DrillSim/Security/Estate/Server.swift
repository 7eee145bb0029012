import DrillModel

/// A server of the estate: its data, what somebody left on it, and where it stands.
struct Server: Sendable {
    /// Where it stands in the network.
    enum Standing: Sendable { case connected, cutOff, inCleanRoom }

    enum Power: Sendable { case running, frozen, off }

    /// The share of unreadable files above which nobody works with a server.
    private static let usableUpTo = 0.01

    let name: ComponentRef
    let segment: Int
    private let size: Double
    let changes: Double
    private let memoryShare: Double
    private let provisioning: Int64
    let isolateTime: Int64
    let accountTime: Int64
    private let files: Double
    private let usualFiles: Double
    private let encryptTime: Double
    private let noise: RandomStream
    private let pace: RandomStream
    private var fileChanges: Double

    var standing = Standing.connected
    var power = Power.running
    /// Software on it that answers to somebody else.
    var hasImplant = false
    /// A program on it rewrites its files, as long as it runs.
    private(set) var isEncrypting = false
    private(set) var unreadable = 0.0
    var isRestoring = false
    /// The last instant at which people could save to it.
    private(set) var lastSavedAt: Int64 = 0
    /// When the copy was taken from which it was restored.
    private(set) var restoredFrom: Int64?
    private var original = Evidence.whole
    private var image = Evidence.none

    /// Whether it is on the network and runs.
    var isReachable: Bool { standing == .connected && power == .running && !isRestoring }

    /// Whether its files are lost to those who need them, or soon will be.
    var isSpoiled: Bool { isEncrypting || unreadable > Self.usableUpTo }

    /// Whether people can use it.
    var isInService: Bool { isReachable && unreadable <= Self.usableUpTo }

    /// The share of the evidence that still exists, on the server or as an image.
    var evidence: Double {
        let all = original.joined(with: image)
        return memoryShare * all.memory + (1 - memoryShare) * all.disk
    }

    /// The share of what memory told that still exists.
    var memoryEvidence: Double { original.joined(with: image).memory }

    /// Copies what can be found on it now, without overwriting what an earlier image has.
    mutating func takeImage() {
        image = image.joined(with: original)
    }

    /// Starts a program that rewrites its files.
    mutating func beginEncryption() {
        isEncrypting = true
    }

    /// Takes away what answers to somebody else.
    mutating func clean() {
        hasImplant = false
        isEncrypting = false
    }

    /// Has the data of a copy from now on, and what stood on the server when it was taken.
    mutating func become(copyOf time: Int64, withImplant: Bool) {
        unreadable = 0
        isEncrypting = false
        hasImplant = withImplant
        restoredFrom = time
        original = .none
        isRestoring = false
        power = .running
    }

    /// Goes on from memory that was frozen, or starts from its disk.
    mutating func start() {
        power = .running
    }

    /// Stops at once and forgets what was in memory.
    mutating func switchOff() {
        power = .off
        isEncrypting = false
        original.memory = 0
    }

    /// How long it takes to write a copy over it, give or take a sixth; in milliseconds.
    func timeToRestore(at rate: Double, _ number: UInt64) -> Int64 {
        let seconds = size / rate * pace.uniform(number, from: 0.85, to: 1.2)
        return provisioning + Int64((seconds * 1000).rounded())
    }

    /// The time over which saved changes are missing, in seconds; 0 where nothing was restored.
    var lostSeconds: Double {
        restoredFrom.map { max(0, Double(lastSavedAt - $0) / 1000) } ?? 0
    }
}

extension Server: Component {
    static let spec = ComponentSpec.server
    static var storage: WritableKeyPath<World, ContiguousArray<Server>> { \.servers }

    init(_ setup: ComponentSetup) {
        name = setup.definition.ref
        segment = setup.slot("segment", of: Segment.self) ?? 0
        size = setup.quantity("size")
        changes = setup.quantity("changes")
        memoryShare = setup.quantity("memory_share")
        provisioning = setup.milliseconds("provisioning")
        isolateTime = setup.milliseconds("isolate_time")
        accountTime = setup.milliseconds("account_time")
        files = setup.quantity("files")
        usualFiles = setup.quantity("usual_files")
        encryptTime = max(1, setup.quantity("encrypt_time"))
        noise = setup.stream("files")
        pace = setup.stream("pace")
        fileChanges = usualFiles
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.servers[slot].pass(now: world.now)
    }

    private mutating func pass(now: Int64) {
        if isInService, restoredFrom == nil, !isEncrypting { lastSavedAt = now }
        fileChanges = 0
        guard power == .running, !isRestoring else { return }
        if isInService { fileChanges = usualFiles * max(0, 1 + 0.2 * noise.normal(tick(now))) }
        guard isEncrypting else { return }
        let share = min(1 / encryptTime, 1 - unreadable)
        unreadable += share
        fileChanges += share * files
        if unreadable >= 1 { isEncrypting = false }
    }

    private func tick(_ now: Int64) -> UInt64 { UInt64(now / 1000) }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let server = world.servers[slot]
        values.append(server.isInService ? 1 : 0)
        values.append(server.unreadable)
        values.append(server.fileChanges)
        values.append(server.evidence)
    }
}

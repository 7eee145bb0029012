internal import DrillModel

/// A tier that is off until it is needed: the compute of a pilot light.
struct StandbyFleet: Component {
    static let spec = ComponentSpec.standbyFleet
    static var storage: WritableKeyPath<World, ContiguousArray<StandbyFleet>> { \.standbyFleets }

    /// One instance, from its first boot.
    struct Instance: Sendable {
        /// When its software starts, or tries to.
        var startsAt: Int64
        var isFromCurrentImage: Bool
        var failures = 0
        /// When it began to answer.
        var servesSince: Int64?
    }

    let index: Int
    let quota: Int
    let vcpu: Double
    private let database: Int
    private let readsFromDatabase: Double
    private let queryTimeout: Double
    private let workers: Int
    private let backlog: Double
    private let computeTime: Double
    private let noise: RandomStream
    let imageTime: Double
    let draws: RandomStream
    private let boot: (from: Double, to: Double)
    private let warmUp: Double
    private let firstWait: Double
    private let longestWait: Double
    private var instances: ContiguousArray<Instance> = []
    private var launches: UInt64 = 0
    private var failedStarts = 0
    var wanted: Int
    var isImageCurrent: Bool

    init(_ setup: ComponentSetup) {
        index = setup.index
        quota = setup.slot("quota", of: Quota.self) ?? -1
        vcpu = setup.quantity("vcpu")
        database = setup.component("database") ?? -1
        readsFromDatabase = setup.quantity("reads_from_database")
        queryTimeout = setup.quantity("query_timeout")
        workers = setup.count("workers")
        backlog = setup.quantity("backlog")
        computeTime = setup.quantity("compute_time")
        noise = setup.stream("noise")
        imageTime = setup.quantity("image_time")
        draws = setup.stream("starts")
        boot = (setup.quantity("boot_time_min"), setup.quantity("boot_time_max"))
        warmUp = max(1, setup.quantity("warm_up"))
        firstWait = setup.quantity("first_wait")
        longestWait = setup.quantity("longest_wait")
        wanted = setup.count("instances")
        isImageCurrent = setup.flag("image_is_current")
    }

    static func connect(_ slot: Int, in world: inout World) {
        let fleet = world.standbyFleets[slot]
        world.flow.nodes[fleet.index] = FlowNode(.tier, noise: fleet.noise)
        world.flow.nodes[fleet.index].ownTime = fleet.computeTime
        world.flow.nodes[fleet.index].writeTime = fleet.computeTime
        guard fleet.database >= 0 else { return }
        let call = world.flow.connect(
            fleet.index, to: fleet.database, perRead: .init(reads: fleet.readsFromDatabase))
        world.flow.calls[call].timeout = fleet.queryTimeout
    }

    static func tick(_ slot: Int, in world: inout World) {
        launch(slot, in: &world)
        let hasDatabase = hasDatabase(slot, in: world)
        world.standbyFleets[slot].startSoftware(hasDatabase: hasDatabase, at: world.now)
        serve(slot, in: &world)
    }

    /// Boots what is wanted and what the quota has room for.
    private static func launch(_ slot: Int, in world: inout World) {
        let fleet = world.standbyFleets[slot]
        let missing = fleet.wanted - fleet.instances.count
        guard missing > 0, fleet.quota >= 0, !world.isCutOff(fleet.index) else { return }
        let granted = world.quotas[fleet.quota].take(missing, of: fleet.vcpu)
        for _ in 0..<granted { world.standbyFleets[slot].bootOne(at: world.now) }
    }

    private mutating func bootOne(at now: Int64) {
        launches += 1
        let seconds = draws.uniform(launches, from: boot.from, to: boot.to)
        instances.append(
            Instance(
                startsAt: now + Int64((seconds * 1000).rounded()),
                isFromCurrentImage: isImageCurrent))
    }

    /// Whether there is a database that takes writes.
    private static func hasDatabase(_ slot: Int, in world: World) -> Bool {
        let database = world.standbyFleets[slot].database
        guard database >= 0 else { return true }
        let node = world.flow.nodes[database]
        return node.takesWrites && node.workers > 0 && !world.isCutOff(database)
    }

    /// Starts the software of what has booted; without its database, or from an image that is older
    /// than the schema, it ends at once and is tried again after a longer wait.
    private mutating func startSoftware(hasDatabase: Bool, at now: Int64) {
        for number in instances.indices
        where instances[number].servesSince == nil && instances[number].startsAt <= now {
            if hasDatabase, instances[number].isFromCurrentImage {
                instances[number].servesSince = now
            } else {
                failedStarts += 1
                var wait = firstWait
                for _ in 0..<instances[number].failures { wait = min(longestWait, wait * 2) }
                instances[number].failures += 1
                instances[number].startsAt = now + Int64((wait * 1000).rounded())
            }
        }
    }

    private static func serve(_ slot: Int, in world: inout World) {
        let fleet = world.standbyFleets[slot]
        let count = fleet.serving
        world.flow.nodes[fleet.index].workers = count * fleet.workers
        world.flow.nodes[fleet.index].speed = fleet.speed(at: world.now)
        world.flow.nodes[fleet.index].room =
            Double(count) * (Double(fleet.workers) + fleet.backlog)
    }

    /// Instances that answer.
    private var serving: Int { instances.count { $0.servesSince != nil } }

    /// The mean speed of what answers: from half to whole while it warms up.
    private func speed(at now: Int64) -> Double {
        var total = 0.0
        for instance in instances {
            guard let since = instance.servesSince else { continue }
            total += 0.5 + 0.5 * min(1, Double(now - since) / 1000 / warmUp)
        }
        return serving > 0 ? total / Double(serving) : 1
    }

    /// Ends what stems from an old image, to boot anew; returns how many ended.
    mutating func endOldInstances() -> Int {
        let before = instances.count
        instances.removeAll { !$0.isFromCurrentImage }
        return before - instances.count
    }

    /// Ends instances until no more than a number are left; returns how many ended.
    mutating func end(downTo count: Int) -> Int {
        let surplus = max(0, instances.count - count)
        instances.removeLast(surplus)
        return surplus
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let fleet = world.standbyFleets[slot]
        let node = world.flow.nodes[fleet.index]
        values.append(Double(fleet.wanted))
        values.append(Double(fleet.instances.count))
        values.append(Double(fleet.serving))
        values.append(Double(fleet.failedStarts))
        values.append(fleet.isImageCurrent ? 1 : 0)
        values.append(node.busyShare)
        values.append(node.lastSecond.served)
        values.append(
            fleet.serving > 0 ? world.flow.latencyQuantile(of: fleet.index, 0.95) : .nan)
    }
}

internal import DrillModel

extension Service {
    /// The zones in which instances stand and may stand.
    struct Placement: Sendable {
        struct Zone: Sendable {
            let name: String
            let isHome: Bool
            var isLost = false
        }

        var zones: ContiguousArray<Zone>
        /// Whether only the zones of the start will do.
        var isPinned: Bool
        let evictionTime: Int64
        let replacementTime: Int64
        /// The instances of the start by zone, in their order.
        let first: [Int]

        init(_ setup: ComponentSetup) {
            var zones: ContiguousArray<Zone> = []
            var first: [Int] = []
            for word in (setup.text("zones") ?? "").split(separator: " ") {
                let parts = word.split(separator: ":")
                let count = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
                first += Array(repeating: zones.count, count: count)
                zones.append(Zone(name: String(parts[0]), isHome: count > 0))
            }
            self.zones = zones
            self.first = first
            isPinned = setup.flag("pinned")
            evictionTime = setup.milliseconds("eviction_time")
            replacementTime = setup.milliseconds("replacement_time")
        }

        /// The zone for a new instance: the one with the fewest; `nil` when none may be used.
        func zone(for instances: ContiguousArray<Instance>) -> Int? {
            guard !zones.isEmpty else { return -1 }
            var counts = ContiguousArray(repeating: 0, count: zones.count)
            for instance in instances where instance.zone >= 0 && instance.lostAt == nil {
                counts[instance.zone] += 1
            }
            let open = zones.indices.filter { !zones[$0].isLost && (!isPinned || zones[$0].isHome) }
            return open.min { counts[$0] < counts[$1] }
        }
    }

    /// Instances that are gone and not replaced.
    @inline(__always) var lostCount: Int {
        isSettled ? 0 : instances.reduce(0) { $0 + ($1.lostAt == nil ? 0 : 1) }
    }

    /// The share of the instances in service that are gone without anybody having noticed.
    @inline(__always) var deadShare: Double {
        isSettled ? 0 : countedDeadShare
    }

    private var countedDeadShare: Double {
        var dead = 0
        var all = 0
        for instance in instances where instance.isInService {
            all += 1
            if instance.lostAt != nil { dead += 1 }
        }
        return all > 0 ? Double(dead) / Double(all) : 0
    }

    /// Follows what becomes of the zones, and of the instances in them.
    static func followZones(_ slot: Int, in world: inout World) {
        let region = world.places[world.services[slot].index].region
        for zone in world.services[slot].placement.zones.indices where region >= 0 {
            let name = world.services[slot].placement.zones[zone].name
            let isLost = world.regions[region].lostZones.contains(name)
            guard isLost != world.services[slot].placement.zones[zone].isLost else { continue }
            world.services[slot].placement.zones[zone].isLost = isLost
            if isLost {
                world.services[slot].loseInstances(in: zone, at: world.now)
            } else {
                world.services[slot].regainInstances(in: zone, at: world.now)
            }
        }
        replaceLost(slot, in: &world)
    }

    /// Replaces what was lost and is given up, or all of it; new instances have new connections.
    @discardableResult
    static func replaceLost(all: Bool = false, _ slot: Int, in world: inout World) -> Int {
        let replaced = world.services[slot].replaceLost(all: all, at: world.now)
        guard replaced > 0 else { return 0 }
        let share = Double(replaced) / Double(world.services[slot].instances.count)
        for dependency in world.services[slot].dependencies {
            world.dependencies[dependency].openConnections(share)
        }
        return replaced
    }

    private mutating func loseInstances(in zone: Int, at time: Int64) {
        for number in instances.indices where instances[number].zone == zone {
            instances[number].lostAt = time
            instances[number].givenUpAt = time + placement.evictionTime
        }
    }

    /// Instances that were not replaced start again where they stood.
    private mutating func regainInstances(in zone: Int, at time: Int64) {
        for number in instances.indices
        where instances[number].zone == zone && instances[number].lostAt != nil {
            instances[number].lostAt = nil
            instances[number].readyAt = time + times.restart
        }
    }

    /// Loses a number of instances wherever they stand.
    mutating func loseInstances(_ count: Int, at time: Int64) {
        var left = count
        for number in instances.indices where left > 0 && instances[number].lostAt == nil {
            instances[number].lostAt = time
            instances[number].givenUpAt = time + placement.replacementTime
            left -= 1
        }
    }

    /// Boots new instances for those that are given up, or for all lost ones, where there is a zone for
    /// them; returns how many.
    private mutating func replaceLost(all: Bool, at time: Int64) -> Int {
        var replaced = 0
        for number in instances.indices {
            guard instances[number].lostAt != nil, all || instances[number].givenUpAt <= time,
                let zone = placement.zone(for: instances)
            else { continue }
            instances[number] = newInstance(in: zone, at: time)
            replaced += 1
        }
        return replaced
    }

    /// An instance that begins to boot now.
    mutating func newInstance(in zone: Int, at time: Int64) -> Instance {
        launches += 1
        let boot = scaling.draws.uniform(launches, from: scaling.bootFrom, to: scaling.bootTo)
        return Instance(readyAt: time + Int64(boot), isInService: false, zone: zone)
    }

    /// Instances for which there is no zone: they wait for a node until there is one.
    mutating func placePending(at time: Int64) {
        for number in instances.indices where instances[number].isPending {
            guard let zone = placement.zone(for: instances) else { return }
            instances[number] = newInstance(in: zone, at: time)
        }
    }
}

internal import DrillModel

extension Database {
    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let lasts = Int64((fault.quantity("lasts") ?? 600) * 1000)
        switch fault.verb {
        case "link-down": world.databases[slot].isLinkDown = true
        case "link-up": world.databases[slot].isLinkDown = false
        case "replay-stalls": world.databases[slot].replayStallsUntil = world.now + lasts
        case "primary-lost": loseHost(slot, draw: fault.number, in: &world)
        case "storage-lost": world.databases[slot].machine = .empty
        case "standby-lost": world.databases[slot].standby.isLost = true
        case "standby-back":
            world.databases[slot].standby.isLost = false
            world.databases[slot].standby.backlog = 0
        case "falsify": world.databases[slot].falsified.share = fault.quantity("share") ?? 0.2
        case "falsify-ends": world.databases[slot].falsified.share = 0
        default: sufferLoad(fault, lasts: lasts, slot, in: &world)
        }
        followState(slot, in: &world)
    }

    private static func sufferLoad(
        _ fault: Order, lasts: Int64, _ slot: Int, in world: inout World
    ) {
        switch fault.verb {
        case "slow-disk":
            world.databases[slot].burden.slowDisk(
                by: fault.quantity("factor") ?? 4, until: world.now + lasts)
        case "heavy-query":
            world.databases[slot].burden.report = HeavyReport(
                fault, lasting: lasts, at: world.now)
        case "schema-change":
            world.databases[slot].burden.change = SchemaChange(
                began: world.now, endsAt: world.now + lasts)
        case "connections-leak":
            world.databases[slot].burden.leakRate = fault.quantity("rate") ?? 2
        default: world.databases[slot].burden.leakRate = 0
        }
    }

    /// Notes which of the writes just acknowledged are wrong.
    mutating func falsify(_ writes: Double) {
        guard falsified.share > 0, writes > 0 else { return }
        if falsified.firstAt == nil { falsified.firstAt = committed - writes }
        falsified.count += writes * falsified.share
    }

    /// Takes over the wrong values that were replicated.
    mutating func inheritFalsified(from former: Database) {
        guard let first = former.falsified.firstAt, received > first else { return }
        let written = max(1, former.committed - first)
        falsified = former.falsified
        falsified.share = 0
        falsified.count = former.falsified.count * min(1, (received - first) / written)
    }
}

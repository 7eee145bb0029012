internal import DrillModel

extension StandbyFleet {
    /// How long asking for instances takes, in milliseconds; an assumption of ours.
    private static let orderTime: Int64 = 10_000

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let fleet = world.standbyFleets[slot]
        guard !world.isCutOff(fleet.index) else {
            return .refused("The control plane of \(world.regionName(fleet.index)) is silent.")
        }
        guard order.verb == "update-image" else { return .takes(orderTime) }
        let factor = fleet.draws.uniform(order.number &+ (1 << 40), from: 0.85, to: 1.2)
        return .takes(Int64((fleet.imageTime * factor * 1000).rounded()))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        order.verb == "update-image"
            ? updateImage(slot, in: &world) : start(order, slot, in: &world)
    }

    private static func updateImage(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.standbyFleets[slot].isImageCurrent = true
        let ended = world.standbyFleets[slot].endOldInstances()
        let fleet = world.standbyFleets[slot]
        if fleet.quota >= 0 { world.quotas[fleet.quota].giveBack(ended, of: fleet.vcpu) }
        return .done(
            "The launch template names the image that serves."
                + (ended > 0 ? " \(ended) instances from the old one are replaced." : ""))
    }

    private static func start(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let count = max(0, Int(order.quantity("instances") ?? 0))
        world.standbyFleets[slot].wanted = count
        let ended = world.standbyFleets[slot].end(downTo: count)
        let fleet = world.standbyFleets[slot]
        guard fleet.quota >= 0 else { return .done("\(count) instances are asked for.") }
        world.quotas[fleet.quota].giveBack(ended, of: fleet.vcpu)
        let room = Int(world.quotas[fleet.quota].free / max(1, fleet.vcpu))
        return .done(
            room < count
                ? "\(count) instances are asked for. The quota has room for \(room); the others boot"
                    + " when it has more."
                : "\(count) instances boot, in 90 to 150 s.")
    }
}

internal import DrillModel

extension WebsocketGateway {
    private static let restartParts = 3
    private static let restartPart: Int64 = 40_000

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        switch event.code {
        case Code.boot: world.websocketGateways[slot].running += event.argument
        case Code.restart:
            let part = world.websocketGateways[slot].running / restartParts
            world.websocketGateways[slot].closeConnections(of: part)
            world.websocketGateways[slot].away = part
        default: world.websocketGateways[slot].away = 0
        }
        serve(slot, in: &world)
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let gateway = world.websocketGateways[slot]
        guard !world.isCutOff(gateway.index) else {
            return .refused("The control plane of \(world.regionName(gateway.index)) is silent.")
        }
        guard order.verb == "restart" else { return .takes(10_000) }
        for part in 0..<Int64(restartParts) {
            world.schedule(after: part * restartPart, for: gateway.index, code: Code.restart)
        }
        let end = Int64(restartParts) * restartPart
        world.schedule(after: end, for: gateway.index, code: Code.back)
        return .takes(end)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "admit":
            let rate = max(0, order.quantity("rate") ?? 0)
            world.websocketGateways[slot].admitRate = rate
            return .done(
                "At most \(Quantity(rate, .perSecond)) may ask for a connection; the others are told"
                    + " to wait.")
        case "admit-all":
            world.websocketGateways[slot].admitRate = .infinity
            return .done("Everybody may ask for a connection.")
        case "add-gateways":
            let count = Int(order.quantity("count") ?? 0)
            let boot = world.websocketGateways[slot].bootTime(order.number)
            world.schedule(
                after: boot, for: order.component, code: Code.boot, argument: max(0, count))
            return .done("\(count) gateways boot; they take connections in 2 to 4 min.")
        default:
            return .done("Every gateway has restarted. Every user had to connect again.")
        }
    }

    private func bootTime(_ counter: UInt64) -> Int64 {
        Int64(fleet.replaceTime * draws.uniform(counter, from: 0.75, to: 1.25))
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let count = min(
            world.websocketGateways[slot].running, Int(fault.quantity("count") ?? 1))
        world.websocketGateways[slot].closeConnections(of: count)
        world.websocketGateways[slot].running -= count
        let boot = world.websocketGateways[slot].bootTime(fault.number)
        world.schedule(after: boot, for: fault.component, code: Code.boot, argument: count)
        serve(slot, in: &world)
    }
}

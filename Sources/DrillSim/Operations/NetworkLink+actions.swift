internal import DrillModel

extension NetworkLink {
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        guard order.verb == "reroute" else { return .takes(markTime) }
        let link = world.networkLinks[slot]
        let seconds = link.draws.uniform(
            order.number, from: link.convergence.from, to: link.convergence.to)
        return .takes(Int64((seconds * 1000).rounded()))
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        guard order.verb == "reroute" else {
            world.networkLinks[slot].isPrioritised = true
            return .done("Interactive traffic goes first; the rest shares what is left over.")
        }
        return order.text("via") == "vpn"
            ? goOverVPN(order, slot, in: &world) : goDirect(slot, in: &world)
    }

    private static func goOverVPN(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        world.networkLinks[slot].route = .vpn
        world.networkLinks[slot].carriesUrgentOnly = order.text("carry") == "priority"
        return .done(
            world.networkLinks[slot].carriesUrgentOnly
                ? "The route leads over the VPN, for interactive and urgent traffic only. The rest"
                    + " waits at its source."
                : "The route leads over the VPN, for everything.")
    }

    private static func goDirect(_ slot: Int, in world: inout World) -> ActionOutcome {
        let link = world.networkLinks[slot]
        guard link.isDirectUp else {
            return ActionOutcome(
                succeeded: false,
                message: "The direct link gives no session: the route stays where it is.")
        }
        world.networkLinks[slot].route = .direct
        world.networkLinks[slot].carriesUrgentOnly = false
        return .done("The route leads over the direct link again, for everything.")
    }
}

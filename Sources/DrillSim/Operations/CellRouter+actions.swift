internal import DrillModel

extension CellRouter {
    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let router = world.cellRouters[slot]
        guard order.verb != "restart-router" else {
            return .done("The router routes again, as before.")
        }
        guard let ref = order.component("cell"), let from = router.cell(ref, in: world) else {
            return ActionOutcome(succeeded: false, message: "That is no cell.")
        }
        if order.verb == "bring-home" { return bringHome(from, slot, in: &world) }
        if let ref = order.component("to"), let to = router.cell(ref, in: world) {
            return move(from, into: to, slot, in: &world)
        }
        return spread(from, slot, in: &world)
    }

    private static func bringHome(
        _ cell: Int, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let router = world.cellRouters[slot]
        world.cellRouters[slot].assigned[cell] = router.cells.indices.map { $0 == cell ? 1 : 0 }
        return .done("The tenants of \(name(cell, router, world)) go back to it.")
    }

    private static func move(
        _ from: Int, into to: Int, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let router = world.cellRouters[slot]
        let busy = load(of: to, router, world) + added(from, to: to, share: 1, router, world)
        world.cellRouters[slot].assigned[from] = router.cells.indices.map { $0 == to ? 1 : 0 }
        return .done(
            "All tenants of \(name(from, router, world)) move to \(name(to, router, world)), which"
                + " will be asked for \(Quantity(busy, .ratio)) of what it carries.")
    }

    /// Spreads the tenants over the other cells in the proportion of their room below the line.
    private static func spread(
        _ from: Int, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let router = world.cellRouters[slot]
        var shares = router.cells.indices.map { cell in
            guard cell != from else { return 0.0 }
            let whole = added(from, to: cell, share: 1, router, world)
            return whole > 0 ? max(0, router.line - load(of: cell, router, world)) / whole : 0
        }
        let sum = shares.reduce(0, +)
        if sum > 1 { shares = shares.map { $0 / sum } }
        shares[from] = max(0, 1 - sum)
        world.cellRouters[slot].assigned[from] = shares
        return .done(
            "\(Quantity(min(1, sum), .ratio)) of the tenants of \(name(from, router, world)) move to"
                + " the other cells, up to \(Quantity(router.line, .ratio)) of what each carries."
                + (sum < 1 ? " The rest finds no room and stays." : ""))
    }

    /// How busy a cell is.
    private static func load(of cell: Int, _ router: CellRouter, _ world: World) -> Double {
        world.flow.nodes[router.cells[cell]].busyShare
    }

    /// How much busier a cell gets by a share of another cell's requests, as its own are worked on.
    private static func added(
        _ from: Int, to cell: Int, share: Double, _ router: CellRouter, _ world: World
    ) -> Double {
        let own = router.targets[cell]
        guard own > 0 else { return share }
        return load(of: cell, router, world) * share * router.home[from] / own
    }

    private static func name(_ cell: Int, _ router: CellRouter, _ world: World) -> String {
        world.places[router.cells[cell]].ref.description
    }
}

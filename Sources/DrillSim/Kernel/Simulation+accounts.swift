package import DrillModel

extension Simulation {
    /// The requests of all clients since the session began, and where they are now.
    package struct RequestBalance: Sendable {
        package var offered = 0.0
        package var succeeded = 0.0
        package var givenUp = 0.0
        package var underWay = 0.0

        /// Equal to `offered` when no request is lost or counted twice.
        package var accountedFor: Double { succeeded + givenUp + underWay }
    }

    /// The requests of all clients, up to the last whole second.
    package var requestBalance: RequestBalance {
        var balance = RequestBalance()
        for clients in world.clients {
            balance.offered += clients.totals.offered
            balance.succeeded += clients.totals.succeeded
            balance.givenUp += clients.totals.givenUp
            balance.underWay += clients.underWay
        }
        return balance
    }

    /// What has come to a component since the session began, and where it is now; in requests.
    package struct NodeBalance: Sendable {
        package let component: ComponentRef
        package let arrived: Double
        package let served: Double
        package let refused: Double
        /// Dropped from the queue when the workers ended.
        package let dropped: Double
        package let inside: Double

        /// Equal to `arrived` when no request is lost or worked on twice.
        package var accountedFor: Double { served + refused + dropped + inside }
    }

    /// The requests of every component that takes any, up to the last whole second.
    package var nodeBalances: [NodeBalance] {
        world.places.indices.filter { world.flow.nodes[$0].kind != .none }.map { index in
            let node = world.flow.nodes[index]
            return NodeBalance(
                component: world.places[index].ref, arrived: node.totals.arrived,
                served: node.totals.served, refused: node.totals.refused,
                dropped: node.totals.dropped, inside: node.length)
        }
    }

    /// Writes that any database has acknowledged since the session began.
    package var acknowledgedWrites: Int {
        Int(world.databases.reduce(0) { $0 + $1.acknowledged }.rounded())
    }

    /// Acknowledged writes that are in the history of a promoted database.
    package var survivingWrites: Int {
        Int(world.databases.reduce(0) { $0 + ($1.forkedAt == nil ? 0 : $1.committed) }.rounded())
    }
}

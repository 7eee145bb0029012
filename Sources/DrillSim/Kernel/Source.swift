/// A component that sends requests on its own, and hears what becomes of them.
protocol Source: Component {
    /// Sends the requests of one sub-step into the network.
    static func send(_ slot: Int, in world: inout World)

    /// Decides what becomes of them, now that the network has worked.
    static func settle(_ slot: Int, in world: inout World)
}

extension Source {
    static func settle(_ slot: Int, in world: inout World) {}

    static func sendAll(_ count: Int, in world: inout World) {
        for slot in 0..<count { send(slot, in: &world) }
    }

    static func settleAll(_ count: Int, in world: inout World) {
        for slot in 0..<count { settle(slot, in: &world) }
    }
}

import DrillModel

/// Real users whose requests are served under a role.
struct Workload: Sendable {
    private let role: Int
    private let rate: Double
    private let usualErrors: Double
    private let loggedOut: Double
    private let reconnect: Double
    private let demand: RandomStream
    private var offered: Double
    private var availability: Double

    /// The share of requests that is refused for want of a session or a secret.
    ///
    /// A revocation refuses its share at once and less from second to second, as software asks for
    /// new sessions; a rotation refuses everything until the new secrets are rolled out.
    private func refusedShare(at now: Int64, under role: CloudRole) -> Double {
        if let rotatedAt = role.rotatedAt {
            return share(of: 1, since: rotatedAt + role.redeploy, at: now)
        }
        guard let holdsAt = role.revocation?.holdsAt, now >= holdsAt else { return 0 }
        return share(of: loggedOut, since: holdsAt, at: now)
    }

    /// What is left of `all` while users return in a straight line.
    private func share(of all: Double, since start: Int64, at now: Int64) -> Double {
        let passed = max(0, Double(now - start))
        return all * max(0, 1 - passed / reconnect)
    }
}

extension Workload: Component {
    static let spec = ComponentSpec.workload
    static var storage: WritableKeyPath<World, ContiguousArray<Workload>> { \.workloads }

    init(_ setup: ComponentSetup) {
        role = setup.slot("role", of: CloudRole.self) ?? 0
        rate = setup.quantity("rate")
        usualErrors = setup.quantity("usual_errors")
        loggedOut = setup.quantity("logged_out")
        reconnect = max(1, Double(setup.milliseconds("reconnect")))
        demand = setup.stream("demand")
        offered = rate
        availability = 1 - usualErrors
    }

    static func tick(_ slot: Int, in world: inout World) {
        let workload = world.workloads[slot]
        let variation = workload.demand.normal(UInt64(world.now / 1000))
        let refused = workload.refusedShare(at: world.now, under: world.roles[workload.role])
        world.workloads[slot].offered = workload.rate * max(0, 1 + 0.03 * variation)
        world.workloads[slot].availability = (1 - workload.usualErrors) * (1 - refused)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let workload = world.workloads[slot]
        values.append(workload.offered)
        values.append(workload.offered * workload.availability)
        values.append(workload.availability)
        values.append(1 - workload.availability)
    }
}

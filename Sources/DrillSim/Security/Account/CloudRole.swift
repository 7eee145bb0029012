import DrillModel

/// A role with its revocations and rotations.
struct CloudRole: Sendable {
    /// A policy that denies older sessions, on its way through the account.
    struct Revocation: Sendable {
        /// Sessions issued at this instant or before are denied.
        var cutOff: Int64
        /// The first servers deny from here on.
        var beginsAt: Int64
        /// All servers deny from here on.
        var holdsAt: Int64
    }

    private let usualCalls: Double
    private let propagationMin: Int64
    private let propagationMax: Int64
    private let propagation: RandomStream
    private let throttled: Double
    private let refusals: RandomStream
    /// How long until new secrets have reached every workload.
    let redeploy: Int64
    private(set) var revocation: Revocation?
    /// When the secrets were last replaced.
    private(set) var rotatedAt: Int64?

    /// What becomes of calls in a session that was issued then.
    func calls(at now: Int64, inSessionOf issuedAt: Int64) -> AdversaryView.Calls {
        guard let revocation, issuedAt <= revocation.cutOff, now >= revocation.beginsAt else {
            return .accepted
        }
        return now >= revocation.holdsAt ? .refused : .wavering
    }

    /// Denies the sessions issued until now.
    private mutating func revokeSessions(at now: Int64, draw: UInt64) {
        let spread = Double(propagationMax - propagationMin) * propagation.uniform(draw)
        revocation = Revocation(
            cutOff: now, beginsAt: now + propagationMin,
            holdsAt: now + propagationMin + Int64(spread.rounded()))
    }
}

extension CloudRole: Component {
    static let spec = ComponentSpec.role
    static var storage: WritableKeyPath<World, ContiguousArray<CloudRole>> { \.roles }

    init(_ setup: ComponentSetup) {
        usualCalls = setup.quantity("calls")
        propagationMin = setup.milliseconds("propagation_min")
        propagationMax = setup.milliseconds("propagation_max")
        propagation = setup.stream("propagation")
        throttled = setup.quantity("throttled")
        refusals = setup.stream("refusals")
        redeploy = setup.milliseconds("redeploy")
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .takes(order.verb == "rotate-all" ? 30_000 : 5000)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let role = world.roles[slot]
        guard !role.refusals.happens(role.throttled, order.number) else { return .throttled }
        world.roles[slot].revokeSessions(at: world.now, draw: order.number)
        if let holdsAt = world.roles[slot].revocation?.holdsAt {
            world.schedule(after: holdsAt - world.now, for: order.component, code: 0)
        }
        return order.verb == "rotate-all"
            ? rotateAll(slot, in: &world, named: order.component)
            : .done(
                "Sessions opened until now are denied within a minute, real users' included."
                    + AccessKey.warning(role: slot, in: world))
    }

    private static func rotateAll(
        _ slot: Int, in world: inout World, named component: Int
    ) -> ActionOutcome {
        world.roles[slot].rotatedAt = world.now
        AccessKey.rotateAll(role: slot, in: &world)
        let redeploy = DrillDuration(milliseconds: world.roles[slot].redeploy).words
        return .done(
            "Every secret of \(world.places[component].ref) is new. Workloads hold the old ones "
                + "until they are redeployed, in about \(redeploy): users are refused until then.")
    }

    /// A revocation holds everywhere.
    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        guard world.roles[slot].revocation?.holdsAt == event.time else { return }
        world.remark(
            Int(event.component), "Older sessions are refused everywhere; users are logged out.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let outside = Adversary.callsFromOutside(role: slot, in: world)
        values.append(world.roles[slot].usualCalls + outside)
        values.append(outside)
    }
}

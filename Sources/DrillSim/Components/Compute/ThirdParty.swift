internal import DrillModel

/// A service that somebody else runs: nothing can be done about it but on our side of the call.
struct ThirdParty: Component {
    static let spec = ComponentSpec.thirdParty
    static var storage: WritableKeyPath<World, ContiguousArray<ThirdParty>> { \.thirdParties }

    private static let noAnswer = 3600.0

    let index: Int
    private let latency: Double
    private let errors: Double
    private let rateLimit: Double
    private var brownOut: BrownOut?
    private var silentUntil: Int64 = -1
    private var limit = Double.infinity
    private var limitedUntil: Int64 = -1

    /// A time of slow answers: it grows over a while and ends at an instant.
    private struct BrownOut {
        var latency: Double
        var errors: Double
        var began: Int64
        var ramp: Int64
        var ends: Int64

        /// How far it has come, from 0 to 1.
        func height(at time: Int64) -> Double {
            min(1, Double(time - began) / Double(max(1, ramp)))
        }
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        latency = setup.quantity("latency")
        errors = setup.quantity("error_rate")
        rateLimit = setup.quantity("rate_limit")
    }

    static func connect(_ slot: Int, in world: inout World) {
        world.flow.nodes[world.thirdParties[slot].index] = FlowNode(.delay, noise: .none)
        answer(slot, in: &world)
    }

    static func tick(_ slot: Int, in world: inout World) {
        answer(slot, in: &world)
    }

    static var restsWithFlow: Bool { true }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 {
        world.thirdParties[slot].steadyUntil(at: world.now)
    }

    private func steadyUntil(at time: Int64) -> Int64 {
        if let brownOut, time < brownOut.ends, brownOut.height(at: time) < 1 { return time }
        let ends = [silentUntil, limitedUntil, brownOut?.ends ?? -1]
        return ends.reduce(.max) { $1 > time ? min($0, $1) : $0 }
    }

    /// Sets how it answers at this instant.
    private static func answer(_ slot: Int, in world: inout World) {
        let party = world.thirdParties[slot]
        let now = party.behaviour(at: world.now)
        world.flow.nodes[party.index].ownTime = now.latency
        world.flow.nodes[party.index].writeTime = now.latency
        world.flow.nodes[party.index].readFailure = now.errors
        world.flow.nodes[party.index].writeFailure = now.errors
        world.flow.nodes[party.index].rateLimit = now.limit
    }

    private func behaviour(at time: Int64) -> (latency: Double, errors: Double, limit: Double) {
        let limit = time < limitedUntil ? min(limit, rateLimit) : rateLimit
        if time < silentUntil { return (Self.noAnswer, 0, limit) }
        guard let brownOut, time < brownOut.ends else { return (latency, errors, limit) }
        let height = brownOut.height(at: time)
        return (
            latency + height * (brownOut.latency - latency),
            errors + height * (brownOut.errors - errors), limit
        )
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let end = world.now + Int64((fault.quantity("lasts") ?? 0) * 1000)
        switch fault.verb {
        case "brown-out":
            world.thirdParties[slot].brownOut = BrownOut(
                latency: fault.quantity("latency") ?? 1, errors: fault.quantity("errors") ?? 0,
                began: world.now, ramp: Int64((fault.quantity("ramp") ?? 0) * 1000), ends: end)
        case "times-out": world.thirdParties[slot].silentUntil = end
        case "rate-limited":
            world.thirdParties[slot].limit = fault.quantity("to") ?? .infinity
            world.thirdParties[slot].limitedUntil = end
        default: world.thirdParties[slot].restore()
        }
    }

    private mutating func restore() {
        brownOut = nil
        silentUntil = -1
        limitedUntil = -1
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let party = world.thirdParties[slot]
        let last = world.flow.nodes[party.index].lastSecond
        let bad = last.failed + last.refused
        values.append(last.arrived)
        values.append(last.arrived > 0 ? bad / last.arrived : 0)
        values.append(party.behaviour(at: world.now).latency)
        values.append(last.refused)
    }
}

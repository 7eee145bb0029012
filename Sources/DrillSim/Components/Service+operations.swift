internal import DrillModel

extension Service {
    /// How long the operations of a service take, in milliseconds.
    struct OperationTimes: Sendable {
        let restart: Int64
        let rollback: Int64
        let release: Int64
        let renewal: Int64
        let fixChance: Double
        let draws: RandomStream

        init(_ setup: ComponentSetup) {
            restart = setup.milliseconds("restart_time")
            rollback = setup.milliseconds("rollback_time")
            release = setup.milliseconds("release_time")
            renewal = setup.milliseconds("renewal_time")
            fixChance = setup.quantity("fix_chance")
            draws = setup.stream("operations")
        }

        /// A time, give or take a fifth.
        func about(_ time: Int64, _ order: Order) -> Int64 {
            Int64(Double(time) * draws.uniform(order.number, from: 0.8, to: 1.2))
        }
    }

    /// The parts in which a tier restarts.
    static let restartParts = 3

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let service = world.services[slot]
        guard !world.isCutOff(service.index) else {
            return .refused("The control plane of \(world.regionName(service.index)) is silent.")
        }
        let times = service.times
        switch order.verb {
        case "scale", "raise-limit": return beginScaling(order, service)
        case "shed": return .takes(10_000)
        case "restart": return beginRestart(slot, in: &world)
        case "roll-back":
            let share = service.condition.release?.share ?? 0
            let time = share <= 0.25 ? times.rollback / 2 : times.rollback
            return .takes(times.about(time, order))
        case "promote-canary":
            guard service.condition.release != nil else {
                return .refused("There is no canary to promote.")
            }
            return .takes(times.about(45_000, order))
        case "roll-forward": return .takes(times.about(times.release, order))
        case "renew-certificate": return .takes(times.about(times.renewal, order))
        case "revert-config": return .takes(times.about(30_000, order))
        case "switch-off": return .takes(times.about(15_000, order))
        default: return .takes(times.about(20_000, order))
        }
    }

    /// Takes part after part away, each once the one before it is back in service.
    private static func beginRestart(_ slot: Int, in world: inout World) -> Beginning {
        let balancer = world.loadBalancers.first { $0.service == slot }
        let part =
            world.services[slot].times.restart + (balancer?.timeToAdd ?? readinessDelay)
        for number in 0..<restartParts {
            world.schedule(
                after: Int64(number) * part, for: world.services[slot].index, code: Code.restart,
                argument: number)
        }
        return .takes(Int64(restartParts) * part)
    }

    /// Takes one part of the instances away, to come back cold.
    mutating func restartPart(_ part: Int, at time: Int64) {
        for number in instances.indices
        where number % Self.restartParts == part && instances[number].isRunning(at: time) {
            instances[number].readyAt = time + times.restart
            instances[number].isInService = false
            instances[number].contradictions = 0
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "scale", "raise-limit": completeScaling(order, slot, in: &world)
        case "shed": .done(world.services[slot].shed(order.quantity("share") ?? 0))
        case "restart": .done(finishRestart(slot, in: &world))
        case "roll-forward": finishRelease(order, slot, in: &world)
        case "spread": .done(spread(slot, in: &world))
        default: .done(world.services[slot].remedy(order.verb))
        }
    }

    private mutating func shed(_ share: Double) -> String {
        condition.shed = min(max(share, 0), 1)
        return condition.shed > 0
            ? "\(Quantity(condition.shed, .ratio)) of the requests are refused before any work is"
                + " done for them. Their users get an error; the others should get an answer."
            : "Every request is let in again."
    }

    private static func finishRestart(_ slot: Int, in world: inout World) -> String {
        if world.services[slot].condition.leaksSince != nil {
            world.services[slot].condition.leaksSince = world.now
        }
        for dependency in world.services[slot].dependencies {
            world.dependencies[dependency].openConnections()
        }
        return "Every instance has restarted. They are cold and their connections are new."
    }

    private static func finishRelease(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let times = world.services[slot].times
        guard times.draws.happens(times.fixChance, order.number &+ (1 << 41)) else {
            return ActionOutcome(
                succeeded: false,
                message: "The fix is out and the errors are still there: it was not the cause, or"
                    + " not all of it.")
        }
        world.services[slot].condition.release = nil
        world.services[slot].condition.schemaErrors = 0
        return .done("The fix is on every instance and the errors are gone.")
    }

    /// Ends one cause of trouble; an order that finds none says so.
    private mutating func remedy(_ verb: String) -> String {
        switch verb {
        case "roll-back":
            return rollBack()
        case "promote-canary":
            condition.release?.share = 1
            return "Every instance runs the new version."
        case "revert-config":
            defer { condition.config = .init() }
            return condition.config.isHarmless
                ? "The configuration of before is in place; it was the same."
                : "The configuration of before is in place on every instance."
        case "switch-off":
            defer { condition.feature = .init() }
            return condition.feature.isHarmless
                ? "The feature is off. Nothing else has changed."
                : "The feature is off for everybody."
        default:
            defer { condition.certificateEnd = nil }
            return condition.certificateEnd == nil
                ? "A new certificate is loaded. The old one was still good."
                : "A new certificate is loaded; callers accept new connections again."
        }
    }

    /// Puts the version before in place; it meets the schema as the release has left it.
    private mutating func rollBack() -> String {
        guard let release = condition.release else {
            return "Every instance ran the version of before already. The pipeline is stopped."
        }
        condition.release = nil
        condition.schemaErrors = release.schemaErrors
        guard release.schemaErrors > 0 else {
            return "Every instance runs the version of before. The pipeline is stopped."
        }
        return "Every instance runs the version of before, which does not know the schema that the"
            + " release has left: \(Quantity(release.schemaErrors, .ratio)) of its answers fail. Only"
            + " a version that knows it helps: `roll-forward`."
    }

    /// Lets instances run in every zone that is there, and boots those that are missing.
    private static func spread(_ slot: Int, in world: inout World) -> String {
        world.services[slot].placement.isPinned = false
        let replaced = replaceLost(all: true, slot, in: &world)
        world.services[slot].placePending(at: world.now)
        guard replaced > 0 else {
            return "Instances may run in every zone now. None was missing."
        }
        return "Instances may run in every zone now. \(replaced) boot in place of the lost ones and"
            + " need 2 to 3 min to be in service; they are cold."
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        if fault.verb == "instances-lost" {
            world.services[slot].loseInstances(Int(fault.quantity("count") ?? 1), at: world.now)
        }
        world.services[slot].condition.suffer(fault, at: world.now)
    }
}

extension Service.Condition.Impairment {
    var isHarmless: Bool { errors == 0 && slowdown == 1 }
}

extension Service.Condition {
    mutating func suffer(_ fault: Order, at time: Int64) {
        switch fault.verb {
        case "bad-deploy":
            release = Release(
                share: fault.quantity("share") ?? 1, errors: fault.quantity("errors") ?? 0,
                slowdown: fault.quantity("slowdown") ?? 1, calls: fault.quantity("calls") ?? 1,
                schemaErrors: fault.quantity("schema_errors") ?? 0)
        case "canary-advances": release?.share = fault.quantity("share") ?? 1
        case "bad-config": config = Self.impairment(fault)
        case "bad-feature": feature = Self.impairment(fault)
        case "certificate-expires":
            certificateEnd = time
            certificateRamp = Int64((fault.quantity("ramp") ?? 120) * 1000)
        case "slows":
            slowness = fault.quantity("slowdown") ?? 1
            slowUntil = time + Int64((fault.quantity("lasts") ?? 120) * 1000)
        case "leaks":
            leaksSince = time
            leakDoubles = max(1, Int64((fault.quantity("doubles") ?? 600) * 1000))
        default: break
        }
    }

    private static func impairment(_ fault: Order) -> Impairment {
        Impairment(
            errors: fault.quantity("errors") ?? 0, slowdown: fault.quantity("slowdown") ?? 1)
    }
}

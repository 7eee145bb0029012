internal import DrillModel

extension Service {
    /// How the autoscaler decides and how long instances take.
    struct ScalingRules: Sendable {
        let looksAtCPU: Bool
        let target: Double
        let interval: Int64
        let scaleDownDelay: Int64
        let bootFrom: Double
        let bootTo: Double
        let warmUp: Int64
        let coldSpeed: Double
        let limitDelay: Double
        /// The slot of the quota, or -1, and what an instance takes of it and costs in an hour.
        let quota: Int
        let vcpu: Double
        let price: Double
        let draws: RandomStream

        init(_ setup: ComponentSetup) {
            looksAtCPU = setup.text("scales_on") == "cpu"
            target = setup.quantity("target")
            interval = setup.milliseconds("scaling_interval")
            scaleDownDelay = setup.milliseconds("scale_down_delay")
            bootFrom = setup.quantity("boot_time_min") * 1000
            bootTo = setup.quantity("boot_time_max") * 1000
            warmUp = setup.milliseconds("warm_up")
            coldSpeed = setup.quantity("cold_speed")
            limitDelay = setup.quantity("limit_delay")
            quota = setup.slot("quota", of: Quota.self) ?? -1
            vcpu = setup.quantity("vcpu")
            price = setup.quantity("price")
            draws = setup.stream("scaling")
        }
    }

    static func start(_ slot: Int, in world: inout World) {
        world.schedule(
            after: world.services[slot].scaling.interval, for: world.services[slot].index, code: 0)
    }

    /// The codes of its events.
    enum Code {
        static let autoscale = 0
        static let restart = 1
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        guard event.code == Code.autoscale else {
            world.services[slot].restartPart(event.argument, at: world.now)
            return
        }
        autoscale(slot, in: &world)
        world.schedule(
            after: world.services[slot].scaling.interval, for: world.services[slot].index, code: 0)
    }

    /// Compares the load with the target, outside a tolerance of a tenth, and sets the count.
    private static func autoscale(_ slot: Int, in world: inout World) {
        let before = world.services[slot].instances.count
        let wanted = world.services[slot].wanted(in: world.flow)
        warnOfMaximum(slot, wanted: wanted, in: &world)
        scale(slot, to: wanted, in: &world)
        if world.services[slot].instances.count != before { world.rest.end() }
        reportReady(slot, in: &world)
    }

    /// The instances that would have the load on target; mutating so that the service is read in place.
    private mutating func wanted(in flow: FlowNetwork) -> Int {
        let running = max(1, inServiceCount)
        let load = scaling.looksAtCPU ? cpu(in: flow) : flow.nodes[index].busyShare
        let ratio = load / scaling.target
        let onTarget = Int((Double(running) * ratio).rounded(.up))
        if ratio > 1.1 { return max(instances.count, onTarget) }
        return ratio < 0.9 ? onTarget : instances.count
    }

    /// Launches what is wanted, within the limits, and after a while ends what is not.
    private static func scale(_ slot: Int, to wanted: Int, in world: inout World) {
        let limits = (world.services[slot].minimum, world.services[slot].maximum)
        let count = min(max(wanted, limits.0), limits.1)
        if count >= world.services[slot].instances.count {
            world.services[slot].neededAt = world.now
            return launch(slot, upTo: count, in: &world)
        }
        let rules = world.services[slot].scaling
        guard world.now - world.services[slot].neededAt >= rules.scaleDownDelay else { return }
        let ended = world.services[slot].removeInstances(downTo: count)
        if rules.quota >= 0 { world.quotas[rules.quota].giveBack(ended, of: rules.vcpu) }
    }

    /// Boots instances up to a number, as far as the quota has room for them.
    private static func launch(_ slot: Int, upTo count: Int, in world: inout World) {
        var missing = min(count, mostInstances) - world.services[slot].instances.count
        guard missing > 0 else { return }
        let rules = world.services[slot].scaling
        if rules.quota >= 0 {
            missing = world.quotas[rules.quota].take(missing, of: rules.vcpu)
        }
        world.services[slot].launch(missing, at: world.now)
    }

    private static func warnOfMaximum(_ slot: Int, wanted: Int, in world: inout World) {
        let maximum = world.services[slot].maximum
        let isShort = wanted > maximum
        if isShort, !world.services[slot].hasWarnedOfMaximum {
            world.remark(
                world.services[slot].index,
                "The autoscaler wants \(wanted) instances; its maximum is \(maximum).")
        }
        world.services[slot].hasWarnedOfMaximum = isShort
    }

    private static func reportReady(_ slot: Int, in world: inout World) {
        let index = world.services[slot].index
        guard !world.isCutOff(index) else { return }
        let count = world.services[slot].instances.count
        let isReady = world.services[slot].inServiceCount == count
        if isReady, !world.services[slot].hasReportedReady {
            world.remark(index, "All \(count) instances are in service.")
        }
        world.services[slot].hasReportedReady = isReady
    }

    private mutating func launch(_ count: Int, at time: Int64) {
        for _ in 0..<count {
            guard let zone = placement.zone(for: instances) else {
                instances.append(.pending)
                continue
            }
            instances.append(newInstance(in: zone, at: time))
        }
    }

    /// Ends the newest instances; returns how many.
    private mutating func removeInstances(downTo count: Int) -> Int {
        let surplus = max(0, instances.count - max(count, 0))
        if surplus > 0 { instances.removeLast(surplus) }
        return surplus
    }

    static func beginScaling(_ order: Order, _ service: Service) -> Beginning {
        switch order.verb {
        case "scale":
            let wanted = Int(order.quantity("instances") ?? 0)
            guard wanted <= service.maximum else {
                return .refused(
                    "The autoscaler's maximum is \(service.maximum); \(wanted) instances need"
                        + " `raise-limit` first.")
            }
            return .takes(5000)
        default:
            let factor = service.scaling.draws.uniform(
                order.number &+ (1 << 40), from: 0.7, to: 1.3)
            return .takes(Int64(service.scaling.limitDelay * factor * 1000))
        }
    }

    static func completeScaling(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        guard order.verb == "scale" else {
            let maximum = min(Int(order.quantity("max") ?? 0), mostInstances)
            world.services[slot].maximum = maximum
            return ActionOutcome(
                succeeded: true,
                message: "The autoscaler may now run up to \(maximum) instances. It starts none"
                    + " before there is load: scale by hand for traffic to come.")
        }
        let wanted = min(Int(order.quantity("instances") ?? 0), world.services[slot].maximum)
        let before = world.services[slot].instances.count
        world.services[slot].minimum = wanted
        world.services[slot].neededAt = world.now
        launch(slot, upTo: wanted, in: &world)
        let added = max(0, world.services[slot].instances.count - before)
        guard added >= wanted - before else {
            return .done(
                "\(wanted - before) instances are asked for. The quota has room for \(added); the"
                    + " others boot when it has more.")
        }
        let pending = world.services[slot].instances.count { $0.isPending }
        guard pending == 0 else {
            return .done(
                "\(added) instances are asked for. \(pending) wait for a node: they may run in zones"
                    + " of which none is there.")
        }
        return ActionOutcome(
            succeeded: true,
            message: "\(added) instances boot and need 2 to 3 min to be in service and warm.")
    }
}

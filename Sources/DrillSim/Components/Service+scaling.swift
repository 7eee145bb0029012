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
        let service = world.services[slot]
        let running = max(1, service.inServiceCount)
        let load =
            service.scaling.looksAtCPU
            ? service.cpu(in: world.flow) : world.flow.nodes[service.index].busyShare
        let ratio = load / service.scaling.target
        var wanted = service.instances.count
        if ratio > 1.1 { wanted = max(wanted, Int((Double(running) * ratio).rounded(.up))) }
        if ratio < 0.9 { wanted = Int((Double(running) * ratio).rounded(.up)) }
        warnOfMaximum(slot, wanted: wanted, in: &world)
        wanted = min(max(wanted, service.minimum), service.maximum)
        if wanted >= service.instances.count { world.services[slot].neededAt = world.now }
        world.services[slot].launch(upTo: wanted, at: world.now)
        if world.now - world.services[slot].neededAt >= service.scaling.scaleDownDelay {
            world.services[slot].removeInstances(downTo: wanted)
        }
        reportReady(slot, in: &world)
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
        let service = world.services[slot]
        guard !world.isCutOff(service.index) else { return }
        let isReady = service.inServiceCount == service.instances.count
        if isReady, !service.hasReportedReady {
            world.remark(service.index, "All \(service.instances.count) instances are in service.")
        }
        world.services[slot].hasReportedReady = isReady
    }

    mutating func launch(upTo count: Int, at time: Int64) {
        while instances.count < min(count, Self.mostInstances) {
            guard let zone = placement.zone(for: instances) else {
                instances.append(.pending)
                continue
            }
            instances.append(newInstance(in: zone, at: time))
        }
    }

    /// Ends the newest instances.
    private mutating func removeInstances(downTo count: Int) {
        while instances.count > max(count, 0) { instances.removeLast() }
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
        world.services[slot].launch(upTo: wanted, at: world.now)
        let added = max(0, wanted - before)
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

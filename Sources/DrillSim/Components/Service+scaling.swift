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
        let before = world.services[slot].instances.count
        let wanted = world.services[slot].wanted(in: world.flow)
        warnOfMaximum(slot, wanted: wanted, in: &world)
        world.services[slot].scale(to: wanted, at: world.now)
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
    private mutating func scale(to wanted: Int, at time: Int64) {
        let count = min(max(wanted, minimum), maximum)
        if count >= instances.count { neededAt = time }
        launch(upTo: count, at: time)
        if time - neededAt >= scaling.scaleDownDelay { removeInstances(downTo: count) }
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

internal import DrillModel

/// A serverless function with its limit and, unknown to monitoring, whose code it runs.
struct CloudFunction: Sendable {
    private let index: Int
    private let store: Int
    private let dependencies: [Int]
    private let usualInvocations: Double
    private let usualErrors: Double
    private let runTime: Double
    private let queryTimeout: Double
    private let changeTime: Int64
    private let deployTime: Int64
    private let noise: RandomStream
    private let stepsASecond: Double
    private var copies: Copies
    private var limit: Int
    private var release: Release?
    private(set) var isAltered = false

    /// A release that should not have gone out.
    private struct Release {
        var errors: Double
        var slowdown: Double
    }

    /// Whether its schedule runs somebody else's code.
    var runsForeignCode: Bool { isAltered && limit > 0 }

    /// Somebody puts other code in its place.
    mutating func alter() {
        isAltered = true
    }
}

extension CloudFunction: Source {
    static let spec = ComponentSpec.function
    static var storage: WritableKeyPath<World, ContiguousArray<CloudFunction>> { \.functions }

    init(_ setup: ComponentSetup) {
        index = setup.index
        store = setup.component("database") ?? -1
        dependencies = setup.slots("calls", of: Dependency.self)
        usualInvocations = setup.quantity("invocations")
        usualErrors = setup.quantity("error_rate")
        runTime = setup.quantity("run_time")
        queryTimeout = setup.quantity("query_timeout")
        changeTime = setup.milliseconds("change_time")
        deployTime = setup.milliseconds("deploy_time")
        noise = setup.stream("noise")
        stepsASecond = Double(setup.subSteps)
        limit = setup.count("concurrency")
        copies = Copies(
            startTime: setup.quantity("cold_start"), idleTime: setup.quantity("idle_time"))
    }

    static func connect(_ slot: Int, in world: inout World) {
        let function = world.functions[slot]
        world.flow.nodes[function.index] = FlowNode(.tier, noise: function.noise)
        if function.store >= 0 {
            let call = world.flow.connect(function.index, to: function.store)
            world.flow.calls[call].timeout = function.queryTimeout
        }
        for dependency in function.dependencies {
            Dependency.connect(dependency, for: function.index, in: &world)
        }
        serve(slot, in: &world)
    }

    /// Gives the network what the function can do now: what finds no free copy is refused.
    private static func serve(_ slot: Int, in world: inout World) {
        let function = world.functions[slot]
        let time = function.runTime * (function.release?.slowdown ?? 1) + function.copies.startDelay
        let errors = 1 - (1 - function.usualErrors) * (1 - (function.release?.errors ?? 0))
        world.flow.nodes[function.index].workers = function.limit
        world.flow.nodes[function.index].room = Double(function.limit)
        world.flow.nodes[function.index].ownTime = time
        world.flow.nodes[function.index].writeTime = time
        world.flow.nodes[function.index].readFailure = errors
        world.flow.nodes[function.index].writeFailure = errors
    }

    /// Sends the calls of its schedule.
    static func send(_ slot: Int, in world: inout World) {
        let function = world.functions[slot]
        guard function.usualInvocations > 0 else { return }
        world.flow.nodes[function.index].receive(
            reads: 0, writes: function.usualInvocations / function.stepsASecond)
    }

    static func tick(_ slot: Int, in world: inout World) {
        let node = world.flow.nodes[world.functions[slot].index]
        world.functions[slot].copies.follow(running: node.length, served: node.lastSecond.served)
        serve(slot, in: &world)
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let function = world.functions[slot]
        return .takes(
            order.verb == "restore-function" ? function.deployTime : function.changeTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let name = world.places[order.component].ref
        defer { serve(slot, in: &world) }
        return switch order.verb {
        case "restore-function": world.functions[slot].restore(name)
        case "roll-back": world.functions[slot].rollBack(name)
        default: world.functions[slot].setLimit(Int(order.quantity("limit") ?? 0), name)
        }
    }

    private mutating func restore(_ name: ComponentRef) -> ActionOutcome {
        defer { isAltered = false }
        return .done(
            isAltered
                ? "The code of \(name) was not ours. What the repository has is deployed."
                : "The code of \(name) was ours. It is deployed again.")
    }

    private mutating func rollBack(_ name: ComponentRef) -> ActionOutcome {
        defer { release = nil }
        return .done(
            release == nil
                ? "\(name) runs the version before. It was as good as the last one."
                : "\(name) runs the version before the last release.")
    }

    private mutating func setLimit(_ limit: Int, _ name: ComponentRef) -> ActionOutcome {
        self.limit = max(0, limit)
        return .done(
            limit > 0
                ? "\(name) runs, at most \(limit) at once, with the code that it has."
                : "\(name) is stopped and its work waits. Its code is as it was.")
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        world.functions[slot].release = Release(
            errors: fault.quantity("errors") ?? 0, slowdown: fault.quantity("slowdown") ?? 1)
        serve(slot, in: &world)
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let function = world.functions[slot]
        let node = world.flow.nodes[function.index]
        let last = node.lastSecond
        values.append(last.served)
        values.append(last.refused)
        values.append(Double(function.limit))
        values.append(min(Double(function.limit), node.length))
        values.append(last.arrived > 0 ? min(1, (last.failed + last.refused) / last.arrived) : 0)
        values.append(function.copies.starts)
    }
}

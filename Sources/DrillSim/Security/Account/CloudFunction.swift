import DrillModel

/// A scheduled function with its limit and, unknown to monitoring, whose code it runs.
struct CloudFunction: Sendable {
    private let usualInvocations: Double
    private let changeTime: Int64
    private let deployTime: Int64
    private var limit: Int
    private(set) var isAltered = false

    /// Whether its schedule runs somebody else's code.
    var runsForeignCode: Bool { isAltered && limit > 0 }

    /// Somebody puts other code in its place.
    mutating func alter() {
        isAltered = true
    }
}

extension CloudFunction: Component {
    static let spec = ComponentSpec.function
    static var storage: WritableKeyPath<World, ContiguousArray<CloudFunction>> { \.functions }

    init(_ setup: ComponentSetup) {
        usualInvocations = setup.quantity("invocations")
        changeTime = setup.milliseconds("change_time")
        deployTime = setup.milliseconds("deploy_time")
        limit = setup.count("concurrency")
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let function = world.functions[slot]
        return .takes(
            order.verb == "restore-function" ? function.deployTime : function.changeTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let name = world.places[order.component].ref
        return order.verb == "restore-function"
            ? world.functions[slot].restore(name)
            : world.functions[slot].setLimit(Int(order.quantity("limit") ?? 0), name)
    }

    private mutating func restore(_ name: ComponentRef) -> ActionOutcome {
        defer { isAltered = false }
        return .done(
            isAltered
                ? "The code of \(name) was not ours. What the repository has is deployed."
                : "The code of \(name) was ours. It is deployed again.")
    }

    private mutating func setLimit(_ limit: Int, _ name: ComponentRef) -> ActionOutcome {
        self.limit = max(0, limit)
        return .done(
            limit > 0
                ? "\(name) runs, at most \(limit) at once, with the code that it has."
                : "\(name) is stopped and its work waits. Its code is as it was.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout ContiguousArray<Double>) {
        let function = world.functions[slot]
        let runs = function.limit > 0 ? function.usualInvocations : 0
        values.append(runs)
        values.append(function.usualInvocations - runs)
        values.append(Double(function.limit))
    }
}

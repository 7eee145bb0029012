import DrillModel

/// A long-lived key, or the free slot for one.
struct AccessKey: Sendable {
    private let role: Int
    private let usualCalls: Double
    private let changeTime: Int64
    private let throttled: Double
    private let refusals: RandomStream
    /// Whether it was there from the start, so that the operators know of it.
    private let isKnown: Bool
    private let name: ComponentRef
    private(set) var exists: Bool
    private var isEnabled = true
    /// Raised when the secret is replaced, so that whoever has the old one has nothing.
    private(set) var generation = 1

    /// Whether the key of this generation is accepted.
    func accepts(generation: Int) -> Bool {
        exists && isEnabled && generation == self.generation
    }

    /// Makes a key in a free slot.
    mutating func create() {
        exists = true
        isEnabled = true
        generation += 1
    }

    /// Replaces the secret of every key of a role, and sends it to the machines that need it.
    static func rotateAll(role: Int, in world: inout World) {
        for slot in world.accessKeys.indices where world.accessKeys[slot].role == role {
            world.accessKeys[slot].generation += 1
        }
        Adversary.takeNewSecrets(role: role, in: &world)
    }

    /// A sentence on the keys that the operators know and that could open new sessions, or nothing.
    static func warning(role: Int, in world: World) -> String {
        let names = world.accessKeys
            .filter { $0.role == role && $0.isKnown && $0.exists && $0.isEnabled }
            .map(\.name.description)
        return names.isEmpty ? "" : " \(names.joined(separator: ", ")) can still open new ones."
    }
}

extension AccessKey: Component {
    static let spec = ComponentSpec.accessKey
    static var storage: WritableKeyPath<World, ContiguousArray<AccessKey>> { \.accessKeys }

    init(_ setup: ComponentSetup) {
        name = setup.definition.ref
        role = setup.slot("role", of: CloudRole.self) ?? 0
        usualCalls = setup.quantity("calls")
        changeTime = setup.milliseconds("change_time")
        throttled = setup.quantity("throttled")
        refusals = setup.stream("refusals")
        isKnown = setup.flag("exists")
        exists = isKnown
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .takes(world.accessKeys[slot].changeTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let key = world.accessKeys[slot]
        guard !key.refusals.happens(key.throttled, order.number) else { return .throttled }
        return world.accessKeys[slot].complete(order.verb)
    }

    private mutating func complete(_ verb: String) -> ActionOutcome {
        guard exists else { return .done("There is no key in the slot \(name): nothing to do.") }
        switch verb {
        case "enable-key":
            isEnabled = true
            return .done("\(name) is accepted again, whoever holds it.")
        case "delete-key":
            exists = false
            return .done("\(name) is gone for good. Sessions that it opened go on.")
        default:
            isEnabled = false
            return .done(
                "\(name) is refused. Sessions that it opened go on until they are revoked; its "
                    + "rightful owner has stopped too.")
        }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let key = world.accessKeys[slot]
        let isInUse = key.exists && key.isEnabled && key.isKnown
        values.append(isInUse ? key.usualCalls : 0)
    }
}

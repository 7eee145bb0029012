import DrillModel

/// A machine that may be controlled by somebody else, with the evidence on it.
struct Machine: Sendable {
    private enum State: Sendable { case connected, isolated, terminated }

    private let name: ComponentRef
    private let memoryShare: Double
    private let isolateTime: Int64
    private let snapshotTime: Int64
    private let terminateTime: Int64
    private let replaceTime: Int64
    /// The share of what memory tells that a second of work overwrites.
    private let fadingPerSecond: Double
    private var state = State.connected
    private var isReplaced = false
    private var original = Evidence.whole
    private var copy = Evidence.none

    /// Whether it can reach the network and does its work.
    var isConnected: Bool { state == .connected }

    /// The share of the evidence that still exists, on the machine or as a copy.
    private var evidence: Double {
        let all = original.joined(with: copy)
        return memoryShare * all.memory + (1 - memoryShare) * all.disk
    }

    /// Somebody deletes half of what the disk tells.
    mutating func loseTraces() {
        original.disk /= 2
    }
}

extension Machine: Component {
    static let spec = ComponentSpec.instance
    static var storage: WritableKeyPath<World, ContiguousArray<Machine>> { \.machines }

    init(_ setup: ComponentSetup) {
        name = setup.definition.ref
        memoryShare = setup.quantity("memory_share")
        isolateTime = setup.milliseconds("isolate_time")
        snapshotTime = setup.milliseconds("snapshot_time")
        terminateTime = setup.milliseconds("terminate_time")
        replaceTime = setup.milliseconds("replace_time")
        let halfLife = max(1, setup.quantity("memory_half_life"))
        fadingPerSecond = 1 - ExactMath.exp(-ExactMath.log(2) / halfLife)
    }

    static func tick(_ slot: Int, in world: inout World) {
        guard world.machines[slot].isConnected else { return }
        world.machines[slot].original.memory *= 1 - world.machines[slot].fadingPerSecond
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let machine = world.machines[slot]
        if order.verb == "snapshot", machine.isConnected {
            Adversary.notice(machine: slot, in: &world)
        }
        if let reason = machine.refusal(of: order.verb) { return .refused(reason) }
        switch order.verb {
        case "snapshot": return .takes(machine.snapshotTime)
        case "terminate": return .takes(machine.terminateTime)
        case "replace": return .takes(machine.replaceTime)
        default: return .takes(machine.isolateTime)
        }
    }

    /// Why an action makes no sense now.
    private func refusal(of verb: String) -> String? {
        switch (verb, state) {
        case ("snapshot", .terminated): "\(name) is terminated: there is nothing left to copy."
        case ("reconnect", .connected), ("reconnect", .terminated): "\(name) is not isolated."
        case ("replace", .connected): "\(name) is still connected; isolate it first."
        default: nil
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        world.machines[slot].complete(order.verb)
    }

    private mutating func complete(_ verb: String) -> ActionOutcome {
        switch (verb, state) {
        case ("replace", _):
            isReplaced = true
            return .done("A clean \(name) does the work. The old one stays as it is.")
        case (_, .terminated):
            return .done("\(name) is terminated: nothing left to cut off, or to examine.")
        case ("snapshot", _):
            copy = original
            return .done("Memory and disk of \(name) are copied and sealed.")
        case ("terminate", _): return terminate()
        case ("reconnect", _):
            state = .connected
            return .done("\(name) is on the network again, whoever controls it.")
        default:
            state = .isolated
            return .done("\(name) is cut off and still running: its memory and disk are kept.")
        }
    }

    private mutating func terminate() -> ActionOutcome {
        let before = evidence
        state = .terminated
        original = .none
        return .done(
            evidence < before
                ? "\(name) is gone, and evidence with it: \(Quantity(evidence, .ratio)) is left."
                : "\(name) is gone. The copies of its memory and disk are kept.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let machine = world.machines[slot]
        values.append(machine.evidence)
        values.append(machine.isConnected || machine.isReplaced ? 1 : 0)
    }
}

import DrillModel

/// A store of objects with what has left it, in bytes.
struct Bucket: Sendable {
    let objectSize: Double
    private let size: Double
    private let usualEgress: Double
    private let changeTime: Int64
    private let noise: RandomStream
    private var isBlocked = false
    private var egress: Double
    private var bytesOut = 0.0
    private var copied = 0.0

    /// Whether anybody can read it.
    var isReadable: Bool { !isBlocked }

    /// What is left to carry away for somebody who has had this much, in bytes.
    func left(after taken: Double) -> Double {
        isBlocked ? 0 : max(0, size - taken)
    }
}

extension Bucket: Component {
    static let spec = ComponentSpec.bucket
    static var storage: WritableKeyPath<World, ContiguousArray<Bucket>> { \.buckets }

    init(_ setup: ComponentSetup) {
        objectSize = setup.quantity("object_size")
        size = setup.quantity("objects") * objectSize
        usualEgress = setup.quantity("usual_egress")
        changeTime = setup.milliseconds("change_time")
        noise = setup.stream("egress")
        egress = usualEgress
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.buckets[slot].copied = Adversary.collect(from: slot, in: &world)
        let stolen = Adversary.carryAway(bucket: slot, in: &world)
        world.buckets[slot].pass(second: world.now / 1000, stolen: stolen)
    }

    private mutating func pass(second: Int64, stolen: Double) {
        let variation = max(0, 1 + 0.1 * noise.normal(UInt64(second)))
        egress = stolen + (isBlocked ? 0 : usualEgress * variation)
        bytesOut += egress
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .takes(world.buckets[slot].changeTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let name = world.places[order.component].ref
        world.buckets[slot].isBlocked = order.verb == "block-egress"
        return .done(
            world.buckets[slot].isBlocked
                ? "Nobody can read \(name), partners and exports included."
                : "\(name) can be read again.")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        values.append(world.buckets[slot].egress)
        values.append(world.buckets[slot].bytesOut)
        values.append(world.buckets[slot].copied)
    }
}

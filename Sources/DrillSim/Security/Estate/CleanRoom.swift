import DrillModel

/// A network of its own in which servers are restored and cleaned before they go back.
struct CleanRoom: Sendable {
    let segment: Int
    private let prepareTime: Int64
    private let cleanTime: Int64
    private let blindSuccess: Double
    private let returnTime: Int64
    private let search: RandomStream
    private(set) var isPrepared = false

    /// The servers that stand in a clean room, by their slots.
    private static func servers(in slot: Int, _ world: World) -> [Int] {
        Segment.servers(of: world.cleanRooms[slot].segment, in: world)
            .filter { world.servers[$0].standing == .inCleanRoom }
    }
}

extension CleanRoom: Component {
    static let spec = ComponentSpec.cleanRoom
    static var storage: WritableKeyPath<World, ContiguousArray<CleanRoom>> { \.cleanRooms }

    init(_ setup: ComponentSetup) {
        segment = setup.slot("segment", of: Segment.self) ?? 0
        prepareTime = setup.milliseconds("prepare_time")
        cleanTime = setup.milliseconds("clean_time")
        blindSuccess = setup.quantity("blind_success")
        returnTime = setup.milliseconds("return_time")
        search = setup.stream("search")
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let room = world.cleanRooms[slot]
        if order.verb == "prepare" { return .takes(room.prepareTime) }
        guard room.isPrepared else { return .refused("There is no clean room yet.") }
        return .takes(order.verb == "clean-all" ? room.cleanTime : room.returnTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "prepare": prepare(slot, in: &world)
        case "clean-all": cleanAll(slot, in: &world, number: order.number)
        default: returnAll(slot, in: &world)
        }
    }

    private static func prepare(_ slot: Int, in world: inout World) -> ActionOutcome {
        world.cleanRooms[slot].isPrepared = true
        let moved = Segment.servers(of: world.cleanRooms[slot].segment, in: world)
            .filter { world.servers[$0].standing == .cutOff }
        for server in moved { world.servers[server].standing = .inCleanRoom }
        return .done("The clean room stands. \(moved.count) servers are in it, out of reach.")
    }

    private static func cleanAll(
        _ slot: Int, in world: inout World, number: UInt64
    ) -> ActionOutcome {
        let room = world.cleanRooms[slot]
        let isKnown = world.segments[room.segment].isExamined
        var cleaned: [String] = []
        for server in servers(in: slot, world) where world.servers[server].hasImplant {
            let isLucky = room.search.happens(
                room.blindSuccess, number &* 256 &+ UInt64(server))
            guard isKnown || isLucky else { continue }
            world.servers[server].clean()
            cleaned.append("\(world.servers[server].name)")
        }
        let found =
            cleaned.isEmpty
            ? "Nothing was found that is not ours."
            : "What was not ours is removed from \(cleaned.joined(separator: ", "))."
        return .done(
            isKnown
                ? found
                : found + " Nobody has examined how they came in: what the scanner does not know"
                    + " is still there.")
    }

    private static func returnAll(_ slot: Int, in world: inout World) -> ActionOutcome {
        let all = servers(in: slot, world)
        for server in all {
            world.servers[server].start()
            world.servers[server].standing = .connected
        }
        world.segments[world.cleanRooms[slot].segment].isOpen = true
        let unreadable = all.filter { world.servers[$0].unreadable > 0 }
            .map { "\(world.servers[$0].name)" }
        return .done(
            "\(all.count) servers are back in production."
                + (unreadable.isEmpty
                    ? "" : " Files on \(unreadable.joined(separator: ", ")) cannot be read."))
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        values.append(world.cleanRooms[slot].isPrepared ? 1 : 0)
        values.append(Double(servers(in: slot, world).count))
    }
}

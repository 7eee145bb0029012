import DrillModel

/// People whose work needs servers.
struct Staff: Sendable {
    private let directory: Int
    private let needs: [Int]
    private let people: Double
    private let usualErrors: Double

    /// The share of the work that can be done: none without the directory.
    private func availability(in world: World) -> Double {
        guard world.servers[directory].isInService, !needs.isEmpty else { return 0 }
        let inService = needs.count { world.servers[$0].isInService }
        return (1 - usualErrors) * Double(inService) / Double(needs.count)
    }
}

extension Staff: Component {
    static let spec = ComponentSpec.staff
    static var storage: WritableKeyPath<World, ContiguousArray<Staff>> { \.staff }

    init(_ setup: ComponentSetup) {
        directory = setup.slot("directory", of: Server.self) ?? 0
        needs = setup.slots("needs", of: Server.self)
        people = setup.quantity("people")
        usualErrors = setup.quantity("usual_errors")
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let staff = world.staff[slot]
        let availability = staff.availability(in: world)
        values.append(availability)
        values.append((staff.people * (1 - availability)).rounded())
    }
}

internal import DrillModel

/// Sends each tenant to its cell.
struct CellRouter: Component {
    static let spec = ComponentSpec.cellRouter
    static var storage: WritableKeyPath<World, ContiguousArray<CellRouter>> { \.cellRouters }

    /// How long an order to it takes before tenants begin to move, in milliseconds; ours.
    private static let orderTime: Int64 = 10_000
    /// How long an answer may take before it counts as an error, in seconds; ours.
    private static let patience = 3.0

    let index: Int
    /// The cells, by number in the system.
    let cells: [Int]
    private let moveTime: Double
    let line: Double
    private let restartTime: Int64
    /// The cells' own shares of the requests, and where those of each cell go: rows add up to 1.
    let home: [Double]
    var assigned: [[Double]]
    /// The share of the requests that each cell gets.
    private var weights: [Double]
    private var calls: [Int] = []
    private var awayUntil: Int64 = -1

    init(_ setup: ComponentSetup) {
        index = setup.index
        cells = setup.components("cells")
        moveTime = max(1, setup.quantity("move_time"))
        line = setup.quantity("line")
        restartTime = setup.milliseconds("restart_time")
        let words = (setup.text("shares") ?? "").split(separator: " ").compactMap { Double($0) }
        let parts = words.count == cells.count ? words : cells.map { _ in 1 }
        let sum = max(1e-9, parts.reduce(0, +))
        home = parts.map { $0 / sum }
        weights = home
        let all = cells.indices
        assigned = all.map { row in all.map { $0 == row ? 1 : 0 } }
    }

    static func connect(_ slot: Int, in world: inout World) {
        let router = world.cellRouters[slot]
        world.flow.nodes[router.index] = FlowNode(.junction)
        for (number, cell) in router.cells.enumerated() {
            let share = router.home[number]
            let call = world.flow.connect(
                router.index, to: cell, perRead: .init(reads: share), perWrite: .init(writes: share)
            )
            world.cellRouters[slot].calls.append(call)
        }
    }

    /// The share of the requests that each cell is assigned now.
    var targets: [Double] {
        cells.indices.map { cell in
            cells.indices.reduce(0) { $0 + home[$1] * assigned[$1][cell] }
        }
    }

    static func tick(_ slot: Int, in world: inout World) {
        world.cellRouters[slot].moveTenants()
        let router = world.cellRouters[slot]
        for (number, call) in router.calls.enumerated() {
            world.flow.calls[call].perRead.reads = router.weights[number]
            world.flow.calls[call].perWrite.writes = router.weights[number]
        }
        world.flow.nodes[router.index].admitted = world.now < router.awayUntil ? 0 : 1
    }

    /// Lets moved tenants follow their assignment, at the same pace for all.
    private mutating func moveTenants() {
        for (cell, target) in targets.enumerated() {
            let most = home[cell] / moveTime + 1 / moveTime
            weights[cell] += min(max(target - weights[cell], -most), most)
        }
        let sum = weights.reduce(0, +)
        if sum > 0 { weights = weights.map { $0 / sum } }
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        if order.verb == "restart-router" {
            world.cellRouters[slot].awayUntil = world.now + world.cellRouters[slot].restartTime
            return .takes(world.cellRouters[slot].restartTime)
        }
        for name in ["cell", "to"] {
            guard let ref = order.component(name) else { continue }
            guard world.cellRouters[slot].cell(ref, in: world) != nil else {
                return .refused("\(ref) is no cell of \(world.places[order.component].ref).")
            }
        }
        return .takes(orderTime)
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let lasts = Int64((fault.quantity("lasts") ?? 120) * 1000)
        world.cellRouters[slot].awayUntil = world.now + lasts
    }

    /// The number among its cells of the component of this name.
    func cell(_ ref: ComponentRef, in world: World) -> Int? {
        cells.firstIndex { world.places[$0].ref == ref }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let router = world.cellRouters[slot]
        let busy = router.cells.map { world.flow.nodes[$0].busyShare }
        values.append(world.flow.nodes[router.index].lastSecond.arrived)
        values.append(world.flow.failureShare(of: router.index, within: patience))
        values.append(busy.max() ?? 0)
        values.append(busy.reduce(0) { $0 + max(0, router.line - $1) })
        let stays = router.cells.indices.reduce(0) {
            $0 + router.home[$1] * router.assigned[$1][$1]
        }
        values.append(1 - stays)
    }
}

/// The requests on their way through the system: nodes that work on them, and calls between nodes.
///
/// Nodes and calls are plain data in two arrays. Components set their parameters once a second and
/// on their own events; the network moves the requests in sub-steps, callers before callees, and
/// then works the answers back from callees to callers.
package struct FlowNetwork: Sendable {
    /// One node for every component, at the component's number in its system.
    package var nodes: ContiguousArray<FlowNode>
    package var calls: ContiguousArray<FlowCall> = []
    /// The calls of each node: one run of `calls`.
    private(set) var runs: ContiguousArray<Range<Int>>
    /// The nodes that take requests, callers before callees.
    private(set) var order: ContiguousArray<Int> = []
    /// Whether the nodes, in their order, had anything to do in the last sub-step.
    private var isAtWork: ContiguousArray<Bool> = []
    /// The occupancy tables of the tiers, and for how many workers each of them is.
    private(set) var tables: ContiguousArray<Double> = []
    private var tableWorkers: ContiguousArray<Int> = []

    package init(nodeCount: Int) {
        nodes = ContiguousArray(repeating: FlowNode(), count: nodeCount)
        runs = ContiguousArray(repeating: 0..<0, count: nodeCount)
    }

    /// Adds a call; those of one caller are added one after the other.
    ///
    /// - Parameters:
    ///   - caller: the node that calls.
    ///   - callee: the node that is called.
    ///   - perRead: requests for one read of the caller; by default one read.
    ///   - perWrite: requests for one write of the caller; by default one write.
    /// - Returns: the place of the call in `calls`.
    package mutating func connect(
        _ caller: Int, to callee: Int, perRead: FlowCall.Demand = .init(reads: 1),
        perWrite: FlowCall.Demand = .init(writes: 1)
    ) -> Int {
        let place = calls.count
        precondition(
            runs[caller].isEmpty || runs[caller].upperBound == place,
            "the calls of a node stand side by side")
        runs[caller] = (runs[caller].isEmpty ? place : runs[caller].lowerBound)..<(place + 1)
        calls.append(
            FlowCall(caller: caller, callee: callee, perRead: perRead, perWrite: perWrite))
        return place
    }

    /// The calls of a node.
    func calls(of node: Int) -> ContiguousArray<FlowCall>.SubSequence { calls[runs[node]] }

    /// Finds the order of evaluation, once all calls are there; a circle is cut where it closes.
    package mutating func arrange() {
        var isSeen = ContiguousArray(repeating: false, count: nodes.count)
        var reversed: ContiguousArray<Int> = []
        for node in nodes.indices where nodes[node].kind != .none {
            visit(node, &isSeen, &reversed)
        }
        order = ContiguousArray(reversed.reversed())
        isAtWork = ContiguousArray(repeating: true, count: order.count)
        prepare()
        judgeAll()
    }

    private func visit(
        _ node: Int, _ isSeen: inout ContiguousArray<Bool>, _ reversed: inout ContiguousArray<Int>
    ) {
        guard !isSeen[node] else { return }
        isSeen[node] = true
        for call in runs[node] where nodes[calls[call].callee].kind != .none {
            visit(calls[call].callee, &isSeen, &reversed)
        }
        reversed.append(node)
    }

    /// Takes note of changed numbers of workers, before a second begins.
    package mutating func prepare() {
        for node in order where nodes[node].kind == .tier {
            let start = nodes[node].tableStart
            let workers = nodes[node].workers
            guard start >= tables.count || tableWorkers[start / OccupancyTable.stride] != workers
            else { continue }
            nodes[node].tableStart = place(of: workers)
        }
    }

    /// Where the table for a number of workers begins; it is added where there is none.
    private mutating func place(of workers: Int) -> Int {
        if let number = tableWorkers.firstIndex(of: workers) {
            return number * OccupancyTable.stride
        }
        tableWorkers.append(workers)
        tables += OccupancyTable.of(workers: workers).cells
        return tables.count - OccupancyTable.stride
    }

    /// Moves the requests for one sub-step; `number` counts sub-steps for the noise.
    ///
    /// A node with nothing inside and nothing to take rests, and so do its calls.
    package mutating func step(seconds: Double, number: UInt64) {
        FlowStep.work(
            &nodes, &calls, &isAtWork, order: order, runs: runs, tables: tables, seconds: seconds,
            number: number)
        FlowStep.judge(&nodes, &calls, isAtWork, order: order, runs: runs)
    }

    /// Works all answers out anew.
    private mutating func judgeAll() {
        FlowStep.judge(&nodes, &calls, isAtWork, order: order, runs: runs)
    }

    /// What a caller who waits `limit` seconds at most can expect of a node.
    package func answer(of node: Int, within limit: Double) -> FlowAnswer {
        FlowStep.answer(of: node, within: limit, runs.span, nodes.span, calls.span)
    }

    /// Whether no tier is so busy that its answers hang on chance.
    var hasWorkersToSpare: Bool { order.allSatisfy { nodes[$0].hasWorkersToSpare } }

    /// Closes the second that ends now.
    package mutating func closeSecond() {
        for node in order { nodes[node].closeSecond() }
        for call in calls.indices { calls[call].closeSecond() }
    }
}

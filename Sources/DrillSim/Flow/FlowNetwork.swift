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
    private var runs: ContiguousArray<Range<Int>>
    /// The nodes that take requests, callers before callees.
    private var order: ContiguousArray<Int> = []
    private var tables: ContiguousArray<OccupancyTable>
    private static let noTable = OccupancyTable.of(workers: 0)

    package init(nodeCount: Int) {
        nodes = ContiguousArray(repeating: FlowNode(), count: nodeCount)
        runs = ContiguousArray(repeating: 0..<0, count: nodeCount)
        tables = ContiguousArray(repeating: Self.noTable, count: nodeCount)
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
        answerCallers()
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
        for node in order where tables[node].workers != nodes[node].workers {
            tables[node] = .of(workers: nodes[node].workers)
        }
    }

    /// Moves the requests for one sub-step; `number` counts sub-steps for the noise.
    package mutating func step(seconds: Double, number: UInt64) {
        for node in order { work(node, seconds: seconds, number: number) }
        answerCallers()
    }

    private mutating func work(_ node: Int, seconds: Double, number: UInt64) {
        let done =
            nodes[node].kind == .tier
            ? nodes[node].work(tables[node], seconds: seconds, number: number)
            : nodes[node].pass(seconds: seconds)
        for call in runs[node] {
            let load = calls[call].make(reads: done.reads, writes: done.writes, seconds: seconds)
            nodes[calls[call].callee].receive(reads: load.reads, writes: load.writes)
        }
    }

    /// Works the answers back from callees to callers.
    private mutating func answerCallers() {
        for place in order.indices.reversed() {
            let node = order[place]
            guard !runs[node].isEmpty, nodes[node].kind != .junction else { continue }
            judgeCalls(of: node)
        }
    }

    private mutating func judgeCalls(of node: Int) {
        var hold = (read: 0.0, write: 0.0)
        var success = (read: 1.0, write: 1.0)
        for place in runs[node] {
            let limit = max(0, calls[place].timeout - calls[place].networkTime)
            calls[place].judge(answer(of: calls[place].callee, within: limit))
            guard calls[place].isAwaited else { continue }
            let call = calls[place]
            hold.read += call.perRead.total * call.hold
            hold.write += call.perWrite.total * call.hold
            success.read *= 1 - min(1, call.failures(for: call.perRead))
            success.write *= 1 - min(1, call.failures(for: call.perWrite))
        }
        nodes[node].expect(
            readHold: hold.read, writeHold: hold.write, readFailure: 1 - success.read,
            writeFailure: 1 - success.write)
    }

    /// What a caller who waits `limit` seconds at most can expect of a node.
    package func answer(of node: Int, within limit: Double) -> FlowAnswer {
        guard nodes[node].kind == .junction else { return nodes[node].answer(within: limit) }
        let own = nodes[node].answer(within: limit)
        var result = FlowAnswer()
        var passed = (reads: 0.0, writes: 0.0)
        for place in runs[node] {
            let call = calls[place]
            let carried = call.letThrough * call.reach * call.regionReach
            let answer = answer(of: call.callee, within: limit - call.networkTime)
            let weight = (reads: call.perRead.reads, writes: call.perWrite.writes)
            result.add(answer, reads: weight.reads * carried, writes: weight.writes * carried)
            result.read.late += weight.reads * (1 - carried)
            result.write.late += weight.writes * (1 - carried)
            passed.reads += weight.reads
            passed.writes += weight.writes
        }
        return own.followed(by: result, reads: min(1, passed.reads), writes: min(1, passed.writes))
    }

    /// Closes the second that ends now.
    package mutating func closeSecond() {
        for node in order { nodes[node].closeSecond() }
        for call in calls.indices { calls[call].closeSecond() }
    }
}

extension FlowCall {
    /// Failed calls that the caller cannot do without, for one request of a demand.
    fileprivate func failures(for demand: Demand) -> Double {
        essential * (demand.reads * readFailure + demand.writes * writeFailure)
    }
}

extension FlowAnswer {
    /// What comes of requests of which a part is passed on after this answer's node has taken them.
    ///
    /// - Parameters:
    ///   - next: the sum over what is passed on.
    ///   - reads: the share of the reads that is passed on.
    ///   - writes: the share of the writes that is passed on.
    /// - Returns: the fates of all requests.
    fileprivate func followed(by next: FlowAnswer, reads: Double, writes: Double) -> FlowAnswer {
        FlowAnswer(
            read: read.followed(by: next.read, share: reads),
            write: write.followed(by: next.write, share: writes),
            latency: latency + next.latency)
    }
}

extension FlowAnswer.Fate {
    /// Refused here first; then the share that is passed on meets the next fate, the rest its own.
    fileprivate func followed(by next: Self, share: Double) -> Self {
        let taken = 1 - refused
        let own = 1 - share
        return Self(
            refused: refused + taken * next.refused, late: taken * next.late + own * late,
            failed: taken * next.failed + own * failed)
    }
}

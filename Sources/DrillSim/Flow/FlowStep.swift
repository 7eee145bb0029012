/// What happens in one sub-step of the network, over its nodes and calls in place.
///
/// Spans spare the reference counting of the arrays, which took a quarter of a drill's time.
enum FlowStep {
    /// Lets every node that has anything to do work, callers before callees, and notes which did.
    static func work(
        _ nodes: inout ContiguousArray<FlowNode>, _ calls: inout ContiguousArray<FlowCall>,
        _ isAtWork: inout ContiguousArray<Bool>, order: ContiguousArray<Int>,
        runs: ContiguousArray<Range<Int>>, tables: ContiguousArray<Double>, seconds: Double,
        number: UInt64
    ) {
        var nodes = nodes.mutableSpan
        var calls = calls.mutableSpan
        var atWork = isAtWork.mutableSpan
        let runs = runs.span
        let tables = tables.span
        for place in order.indices {
            let node = order[place]
            atWork[place] = !nodes[node].isIdle
            if atWork[place] {
                work(node, runs[node], &nodes, &calls, tables, seconds: seconds, number: number)
            } else {
                nodes[node].rest()
            }
        }
    }

    /// Works the answers back from callees to callers, for the nodes that had anything to do.
    static func judge(
        _ nodes: inout ContiguousArray<FlowNode>, _ calls: inout ContiguousArray<FlowCall>,
        _ isAtWork: ContiguousArray<Bool>, order: ContiguousArray<Int>,
        runs: ContiguousArray<Range<Int>>
    ) {
        var nodes = nodes.mutableSpan
        var calls = calls.mutableSpan
        let runs = runs.span
        for place in order.indices.reversed() where isAtWork[place] {
            judge(order[place], runs, &nodes, &calls)
        }
    }

    /// Lets a node work, and passes on to its callees what it asks of them.
    private static func work(
        _ node: Int, _ run: Range<Int>, _ nodes: inout MutableSpan<FlowNode>,
        _ calls: inout MutableSpan<FlowCall>, _ tables: borrowing Span<Double>, seconds: Double,
        number: UInt64
    ) {
        let done =
            nodes[node].kind == .tier
            ? nodes[node].work(tables, seconds: seconds, number: number)
            : nodes[node].pass(seconds: seconds)
        for call in run {
            let load = calls[call].make(reads: done.reads, writes: done.writes, seconds: seconds)
            nodes[calls[call].callee].receive(reads: load.reads, writes: load.writes)
        }
    }

    /// Works out what a node's calls come to, and what that adds to its own requests.
    private static func judge(
        _ node: Int, _ runs: borrowing Span<Range<Int>>, _ nodes: inout MutableSpan<FlowNode>,
        _ calls: inout MutableSpan<FlowCall>
    ) {
        guard !runs[node].isEmpty, nodes[node].kind != .junction else { return }
        var burden = CallBurden()
        for place in runs[node] {
            let limit = max(0, calls[place].timeout - calls[place].networkTime)
            let answer = answer(
                of: calls[place].callee, within: limit, runs, nodes.span, calls.span)
            calls[place].judge(answer)
            calls[place].weigh(on: &burden)
        }
        nodes[node].bear(burden)
    }

    /// What a caller who waits `limit` seconds at most can expect of a node and whom it passes on to.
    static func answer(
        of node: Int, within limit: Double, _ runs: borrowing Span<Range<Int>>,
        _ nodes: borrowing Span<FlowNode>, _ calls: borrowing Span<FlowCall>
    ) -> FlowAnswer {
        let own = nodes[node].answer(within: limit)
        guard nodes[node].kind == .junction else { return own }
        var result = FlowAnswer()
        var passed = (reads: 0.0, writes: 0.0)
        for place in runs[node] {
            let carried =
                calls[place].letThrough * calls[place].reach * calls[place].regionReach
            let patience = min(limit, calls[place].timeout)
            var answer = answer(
                of: calls[place].callee, within: patience - calls[place].networkTime, runs, nodes,
                calls)
            if carried < 1 { answer.lose(1 - carried) }
            if patience < limit { answer.giveUpWaiting() }
            let reads = calls[place].perRead.reads
            let writes = calls[place].perWrite.writes
            result.add(answer, reads: reads, writes: writes)
            passed.reads += reads
            passed.writes += writes
        }
        return own.followed(by: result, reads: min(1, passed.reads), writes: min(1, passed.writes))
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

/// How long requests stay at a node and behind it: a mixture over the ways that they take.
///
/// Worked out once for the many looks at its tail that quantiles need.
struct SojournTimes {
    /// One way: what takes the same time for every request, and the stay at its end.
    private struct Way {
        let weight: Double
        /// Seconds that every request takes.
        let delay: Double
        let stay: Stay
    }

    private var ways: ContiguousArray<Way> = []
    /// The mean time, in seconds.
    private(set) var mean = 0.0

    /// The times of the requests to a node, as busy as it is now.
    init(at node: Int, in network: FlowNetwork) {
        self.init(over: CollectionOfOne((node: node, weight: 1.0)), in: network)
    }

    /// The times of requests that part over several nodes, each with its weight.
    init(over nodes: some Collection<(node: Int, weight: Double)>, in network: FlowNetwork) {
        ways.reserveCapacity(8)
        let all = nodes.reduce(0) { $0 + $1.weight }
        for (node, weight) in nodes where weight > 0 {
            mean += weight / all * network.answer(of: node, within: 3600).latency
            add(node, weight: weight / all, after: 0, network)
        }
    }

    /// The share of the requests that stay longer than `time` seconds.
    func tail(_ time: Double) -> Double {
        var sum = 0.0
        for way in ways { sum += way.weight * way.stay.tail(time - way.delay) }
        return min(1, sum)
    }

    private mutating func add(
        _ node: Int, weight: Double, after delay: Double, _ network: borrowing FlowNetwork
    ) {
        switch network.nodes[node].kind {
        case .none: break
        case .delay:
            let service = max(1e-9, network.nodes[node].ownTime) / network.nodes[node].speed
            ways.append(Way(weight: weight, delay: delay, stay: Stay(service: service)))
        case .junction: addJunction(node, weight: weight, after: delay, network)
        case .tier: addTier(node, weight: weight, after: delay, network)
        }
    }

    /// The ways on from a junction; what is not passed on it answers itself.
    private mutating func addJunction(
        _ node: Int, weight: Double, after delay: Double, _ network: borrowing FlowNetwork
    ) {
        let own = network.nodes[node].ownTime
        var passed = 0.0
        for place in network.runs[node] {
            let call = network.calls[place]
            let share = max(call.perRead.reads, call.perWrite.writes)
            add(
                call.callee, weight: weight * share, after: delay + call.networkTime + own, network)
            passed += share
        }
        guard passed < 1, own > 0 else { return }
        ways.append(Way(weight: weight * (1 - passed), delay: delay, stay: Stay(service: own)))
    }

    /// Requests that make an occasional call and those that need not, behind the same queue.
    private mutating func addTier(
        _ node: Int, weight: Double, after delay: Double, _ network: borrowing FlowNetwork
    ) {
        let service = network.nodes[node].serviceTime
        var withoutCalls = service
        var plain = 1.0
        for place in network.runs[node] where network.calls[place].isAwaited {
            let hold = network.calls[place].hold
            let share = min(1, network.calls[place].perRead.total)
            guard Self.isOccasional(share) else { continue }
            withoutCalls -= share * hold
            let called = min(plain, share)
            guard hold > 0, Self.isOccasional(called) else { continue }
            let stay = network.nodes[node].stay(service: max(1e-6, service + (1 - called) * hold))
            ways.append(Way(weight: weight * called, delay: delay, stay: stay))
            plain -= called
        }
        let stay = network.nodes[node].stay(service: plain < 1 ? max(1e-6, withoutCalls) : service)
        ways.append(Way(weight: weight * plain, delay: delay, stay: stay))
    }

    /// Whether this share of the requests makes a call: more than hardly any, fewer than nearly all.
    private static func isOccasional(_ share: Double) -> Bool { share > 0.001 && share < 0.999 }
}

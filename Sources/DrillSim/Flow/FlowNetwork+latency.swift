extension FlowNetwork {
    /// The time, in seconds, that the share `p` of the requests to a node stays below.
    ///
    /// It is read from the mixture of the ways that requests take, found by false position on the
    /// logarithm of the tail, which is nearly straight but for the steps between ways of different
    /// length. An end of the interval that stays where it is counts half each time (the Illinois
    /// method; Dowell and Jarratt, BIT 11, 1971).
    package func latencyQuantile(of node: Int, _ p: Double) -> Double {
        let goal = ExactMath.log(1 - p)
        let mean = answer(of: node, within: 3600).latency
        var low = (time: 0.0, value: -goal)
        var high = (time: max(1e-4, -goal * mean), value: 0.0)
        for _ in 0..<40 {
            high.value = logTail(of: node, high.time) - goal
            if high.value <= 0 { break }
            low = high
            high.time *= 2
        }
        var side = 0
        for _ in 0..<60 where high.time - low.time > 1e-4 * high.time {
            let part = min(max(low.value / (low.value - high.value), 0.01), 0.99)
            let time = low.time + part * (high.time - low.time)
            let value = logTail(of: node, time) - goal
            if value.magnitude <= 1e-3 { return time }
            if value > 0 {
                low = (time, value)
                if side > 0 { high.value /= 2 }
                side = 1
            } else {
                high = (time, value)
                if side < 0 { low.value /= 2 }
                side = -1
            }
        }
        return high.time
    }

    private func logTail(of node: Int, _ time: Double) -> Double {
        ExactMath.log(max(1e-12, tail(of: node, time)))
    }

    /// The share of the requests to a node that stay longer than `time` seconds.
    func tail(of node: Int, _ time: Double) -> Double {
        guard time > 0 else { return 1 }
        switch nodes[node].kind {
        case .none: return 0
        case .delay:
            return ExactMath.exp(-time * nodes[node].speed / max(1e-9, nodes[node].ownTime))
        case .junction: return tailOfJunction(node, time)
        case .tier: return tailOfTier(node, time)
        }
    }

    /// The mixture over where requests go; what stays is answered by the junction itself.
    private func tailOfJunction(_ node: Int, _ time: Double) -> Double {
        var sum = 0.0
        var passed = 0.0
        for call in calls(of: node) {
            let weight = max(call.perRead.reads, call.perWrite.writes)
            let rest = time - call.networkTime - nodes[node].ownTime
            sum += weight * tail(of: call.callee, rest)
            passed += weight
        }
        guard passed < 1, nodes[node].ownTime > 0 else { return min(1, sum) }
        return sum + (1 - passed) * ExactMath.exp(-time / nodes[node].ownTime)
    }

    /// The mixture of requests that make a call and those that need not, behind the same queue.
    private func tailOfTier(_ node: Int, _ time: Double) -> Double {
        let tier = nodes[node]
        var plain = 1.0
        var sum = 0.0
        for call in calls(of: node) where call.isAwaited && call.hold > 0 {
            let share = min(plain, min(1, call.perRead.total))
            guard share > 0.001, share < 0.999 else { continue }
            let other = tier.serviceTime - share * call.hold
            sum += share * tier.tail(time, service: max(1e-6, other + call.hold))
            plain -= share
        }
        guard plain < 1 else { return tier.tail(time, service: tier.serviceTime) }
        return sum + plain * tier.tail(time, service: serviceWithoutCalls(node))
    }

    /// The mean time of a worker for a request that makes none of its occasional calls.
    private func serviceWithoutCalls(_ node: Int) -> Double {
        var service = nodes[node].serviceTime
        for call in calls(of: node) where call.isAwaited {
            let share = min(1, call.perRead.total)
            if share > 0.001, share < 0.999 { service -= share * call.hold }
        }
        return max(1e-6, service)
    }
}

extension FlowNode {
    /// The share of the requests that stay longer than `time`, when a worker needs `service` seconds.
    ///
    /// That of M/M/c at the present occupancy; behind a backlog, where the wait is nearly the same for
    /// all, no more than the backlog's length with its spread.
    func tail(_ time: Double, service: Double) -> Double {
        guard capacity > 0, length > 0 else {
            return workers > 0 ? ExactMath.exp(-time / service) : 1
        }
        let busy = min(busyShare, 0.9999)
        let waiting = max(0, length - Double(workers) * busy)
        let queueing = min(1, waiting * (1 - busy) / busy)
        let drain = capacity * (1 - busy)
        let stationary = Self.tail(time, service: service, queueing: queueing, drain: drain)
        let backlog = max(0, length - Double(workers)) / capacity
        let spread = 5 * max(length, Double(workers)).squareRoot() / capacity
        guard time > backlog + spread else { return stationary }
        return min(stationary, ExactMath.exp(-(time - backlog - spread) / service))
    }

    /// The share of requests that stay longer than `time` in a stationary M/M/c.
    private static func tail(
        _ time: Double, service: Double, queueing: Double, drain: Double
    ) -> Double {
        let rate = 1 / service
        let alone = ExactMath.exp(-rate * time)
        let gap = drain - rate
        guard gap.magnitude > 1e-9 * rate else {
            return (1 - queueing) * alone + queueing * (1 + rate * time) * alone
        }
        let queued = (drain * alone - rate * ExactMath.exp(-drain * time)) / gap
        return (1 - queueing) * alone + queueing * queued
    }
}

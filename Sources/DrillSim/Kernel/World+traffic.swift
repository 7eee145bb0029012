extension World {
    /// The share of the clients whom names direct to a component; 0 where no name does.
    func trafficShare(of component: Int) -> Double {
        for name in dns {
            if let target = name.targets.firstIndex(where: { $0.component == component }) {
                return name.share(target, at: now)
            }
        }
        return 0
    }
}

extension FlowNetwork {
    /// The share of what arrived at a node in the last second that does not succeed in time.
    func failureShare(of node: Int, within limit: Double) -> Double {
        let arrived = nodes[node].lastSecond
        guard arrived.arrived > 0 else { return 0 }
        let answer = answer(of: node, within: limit)
        let good =
            arrived.arrivedReads * answer.read.succeeded
            + arrived.arrivedWrites * answer.write.succeeded
        return 1 - good / arrived.arrived
    }
}

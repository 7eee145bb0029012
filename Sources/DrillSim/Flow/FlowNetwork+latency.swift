extension FlowNetwork {
    /// How long requests stay at a node and behind it, as busy as all of them are now.
    ///
    /// Not inlined: a reading that nobody wants would copy the network for it.
    @inline(never)
    func sojournTimes(of node: Int) -> SojournTimes { SojournTimes(at: node, in: self) }

    /// The same for requests that part over several nodes, each with its weight; nobody waits where all
    /// weigh nothing.
    @inline(never)
    func sojournTimes(over nodes: some Collection<(node: Int, weight: Double)>) -> SojournTimes {
        SojournTimes(over: nodes, in: self)
    }

    /// The time, in seconds, that the share `p` of the requests to a node stays below.
    @inline(never)
    package func latencyQuantile(of node: Int, _ p: Double) -> Double {
        sojournTimes(of: node).quantile(p)
    }
}

extension FlowNetwork {
    /// How long requests stay at a node and behind it, as busy as all of them are now.
    ///
    /// Not inlined: a reading that nobody wants would copy the network for it.
    @inline(never)
    func sojournTimes(of node: Int) -> SojournTimes { SojournTimes(at: node, in: self) }

    /// The time, in seconds, that the share `p` of the requests to a node stays below.
    @inline(never)
    package func latencyQuantile(of node: Int, _ p: Double) -> Double {
        sojournTimes(of: node).quantile(p)
    }
}

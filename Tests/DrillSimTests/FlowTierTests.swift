import DrillSim
import Testing

/// The fluid tier against the exact M/M/c.
struct FlowTierTests {
    /// The exact mean number in M/M/c, and the time that 95 % of the requests stay below.
    private func exact(workers: Int, busy: Double, rate: Double) -> (length: Double, p95: Double) {
        let load = Double(workers) * busy
        var blocking = 1.0
        for worker in 1...workers {
            blocking = load * blocking / (Double(worker) + load * blocking)
        }
        let queueing = blocking / (1 - busy * (1 - blocking))
        let drain = Double(workers) * rate * (1 - busy)
        var low = 0.0
        var high = 100 / drain
        for _ in 0..<100 {
            let time = (low + high) / 2
            let alone = ExactMath.exp(-rate * time)
            let queued = (drain * alone - rate * ExactMath.exp(-drain * time)) / (drain - rate)
            let tail = (1 - queueing) * alone + queueing * queued
            if tail > 0.05 { low = time } else { high = time }
        }
        return (load + queueing * busy / (1 - busy), low)
    }

    /// A tier alone in a network, with `workers` that each need a tenth of a second.
    private func network(workers: Int, noise: RandomStream? = nil) -> FlowNetwork {
        var network = FlowNetwork(nodeCount: 1)
        network.nodes[0] = FlowNode(.tier, noise: noise)
        network.nodes[0].workers = workers
        network.nodes[0].ownTime = 0.1
        network.nodes[0].writeTime = 0.1
        network.prepare()
        network.arrange()
        return network
    }

    @Test(arguments: [0.5, 0.7, 0.8, 0.9, 0.95])
    func aSteadyTierHoldsWhatMMcHolds(busy: Double) {
        let expected = exact(workers: 40, busy: busy, rate: 10)
        var network = network(workers: 40)
        for number in 0..<4000 {
            network.nodes[0].receive(reads: 400 * busy * 0.25, writes: 0)
            network.step(seconds: 0.25, number: UInt64(number))
        }
        #expect((network.nodes[0].length / expected.length - 1).magnitude < 0.04)
        #expect((network.latencyQuantile(of: 0, 0.95) / expected.p95 - 1).magnitude < 0.05)
    }

    /// A thousand services wait ahead, more than a product of exponentials can span.
    @Test func behindALongBacklogTheSlowestWaitIsTheBacklogAndAService() {
        var network = network(workers: 4)
        network.nodes[0].ownTime = 0.004
        for number in 0..<40 {
            network.nodes[0].receive(reads: 500, writes: 0)
            network.step(seconds: 0.25, number: UInt64(number))
        }
        let backlog = (network.nodes[0].length - 4) / network.nodes[0].capacity
        let spread = 5 * network.nodes[0].length.squareRoot() / network.nodes[0].capacity
        #expect(backlog > 1000 * 0.004)
        let slowest = network.latencyQuantile(of: 0, 0.999_999)
        #expect((slowest - backlog - spread - 0.004 * 13.8).magnitude < 0.003)
    }

    @Test(arguments: [0.5, 0.8, 0.9])
    func theNoiseLeavesTheMeanWhereItIs(busy: Double) {
        var network = network(
            workers: 40, noise: RandomStream(seed: 1, component: "tier", purpose: "noise"))
        var sum = 0.0
        for number in 0..<80_000 {
            network.nodes[0].receive(reads: 400 * busy * 0.25, writes: 0)
            network.step(seconds: 0.25, number: UInt64(number))
            sum += network.nodes[0].length
        }
        network.closeSecond()
        let served = network.nodes[0].totals.served
        let expected = exact(workers: 40, busy: busy, rate: 10)
        #expect((sum / 80_000 / expected.length - 1).magnitude < 0.15)
        #expect((served / 20_000 / (400 * busy) - 1).magnitude < 0.001)
    }

    @Test func aSaturatedTierServesItsCapacity() {
        var network = network(
            workers: 16, noise: RandomStream(seed: 2, component: "tier", purpose: "noise"))
        for number in 0..<4000 {
            network.nodes[0].receive(reads: 100, writes: 0)
            network.step(seconds: 0.25, number: UInt64(number))
        }
        network.closeSecond()
        #expect((network.nodes[0].totals.served / 1000 / 160 - 1).magnitude < 0.01)
    }
}

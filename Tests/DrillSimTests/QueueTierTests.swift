import DrillSim
import Testing

/// The fluid tier against the exact M/M/c.
struct QueueTierTests {
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

    @Test(arguments: [0.5, 0.7, 0.8, 0.9, 0.95])
    func aSteadyTierHoldsWhatMMcHolds(busy: Double) {
        let expected = exact(workers: 40, busy: busy, rate: 10)
        var tier = QueueTier(workers: 40)
        for _ in 0..<4000 {
            tier.step(arrivals: 400 * busy * 0.25, capacity: 400, seconds: 0.25, noise: 0)
        }
        #expect((tier.length / expected.length - 1).magnitude < 0.04)
        #expect((tier.sojournQuantile(0.95) / expected.p95 - 1).magnitude < 0.05)
    }

    @Test(arguments: [0.5, 0.8, 0.9])
    func theNoiseLeavesTheMeanWhereItIs(busy: Double) {
        let stream = RandomStream(seed: 1, component: "tier", purpose: "noise")
        var tier = QueueTier(workers: 40)
        var sum = 0.0
        var served = 0.0
        for number in 0..<80_000 {
            tier.step(
                arrivals: 400 * busy * 0.25, capacity: 400, seconds: 0.25,
                noise: stream.normal(UInt64(number)))
            sum += tier.length
            served += tier.served
        }
        let expected = exact(workers: 40, busy: busy, rate: 10)
        #expect((sum / 80_000 / expected.length - 1).magnitude < 0.15)
        #expect((served / 20_000 / (400 * busy) - 1).magnitude < 0.001)
    }

    @Test func aSaturatedTierServesItsCapacity() {
        let stream = RandomStream(seed: 2, component: "tier", purpose: "noise")
        var tier = QueueTier(workers: 16)
        var served = 0.0
        for number in 0..<4000 {
            tier.step(
                arrivals: 100, capacity: 160, seconds: 0.25, noise: stream.normal(UInt64(number)))
            served += tier.served
        }
        #expect((served / 1000 / 160 - 1).magnitude < 0.01)
    }
}

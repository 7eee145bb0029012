internal import DrillModel

/// A probe that asks from outside what users ask.
struct SyntheticCheck: Component {
    static let spec = ComponentSpec.syntheticCheck
    static var storage: WritableKeyPath<World, ContiguousArray<SyntheticCheck>> {
        \.syntheticChecks
    }

    /// Rounds over which success is shared out, and those of which the median is taken.
    private static let roundsOfSuccess = 10
    private static let roundsOfLatency = 5

    let index: Int
    private let target: Int
    private let interval: Int64
    private let probes: Int
    private let timeout: Double
    private let networkTime: Double
    private let chance: RandomStream
    private var round: UInt64 = 0
    private var successes: [Double] = []
    private var latencies: [Double] = []

    init(_ setup: ComponentSetup) {
        index = setup.index
        target = setup.component("of") ?? -1
        interval = max(1000, setup.milliseconds("interval"))
        probes = max(1, setup.count("probes"))
        timeout = setup.quantity("timeout")
        networkTime = setup.quantity("network_time")
        chance = setup.stream("probes")
    }

    static func start(_ slot: Int, in world: inout World) {
        let check = world.syntheticChecks[slot]
        let offset = check.chance.uniform(0, from: 1000, to: Double(check.interval))
        world.schedule(after: Int64(offset), for: check.index, code: 0)
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        probe(slot, in: &world)
        let check = world.syntheticChecks[slot]
        world.schedule(after: check.interval, for: check.index, code: 0)
    }

    static var restsWithFlow: Bool { true }
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }
    static func changesFlow(by event: Event) -> Bool { false }

    /// Asks once from each place.
    private static func probe(_ slot: Int, in world: inout World) {
        let check = world.syntheticChecks[slot]
        guard check.target >= 0 else { return }
        let answer = world.flow.answer(of: check.target, within: check.timeout)
        let reach = world.reach(check.target)
        var good = 0
        var slowest = 0.0
        for number in 0..<check.probes {
            let draw = (check.round * UInt64(check.probes) + UInt64(number)) * 2 + 1
            let isAnswered = check.chance.happens(answer.read.succeeded * reach, draw)
            let time =
                isAnswered
                ? world.flow.latencyQuantile(
                    of: check.target, min(0.999, check.chance.uniform(draw + 1)))
                    + check.networkTime : check.timeout
            good += isAnswered ? 1 : 0
            slowest = max(slowest, min(check.timeout, time))
        }
        world.syntheticChecks[slot].note(Double(good) / Double(check.probes), slowest)
    }

    private mutating func note(_ success: Double, _ latency: Double) {
        round += 1
        successes.append(success)
        latencies.append(latency)
        if successes.count > Self.roundsOfSuccess { successes.removeFirst() }
        if latencies.count > Self.roundsOfLatency { latencies.removeFirst() }
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let check = world.syntheticChecks[slot]
        let count = Double(check.successes.count)
        values.append(count > 0 ? check.successes.reduce(0, +) / count : .nan)
        let sorted = check.latencies.sorted()
        values.append(sorted.isEmpty ? .nan : sorted[sorted.count / 2])
    }
}

import DrillSim
import Testing

/// Seconds that add the same are one entry of the log, and nobody may notice.
struct CumulativeLogTests {
    /// Counts of seconds: some alike, some without anything, some with a trickle.
    private static func counts(seed: UInt64) -> [Double] {
        let chance = RandomStream(seed: seed, component: "log", purpose: "test")
        var counts = [0.0]
        var rise = 0.0
        for second in 0..<400 {
            let draw = chance.uniform(UInt64(second))
            if draw < 0.1 {
                rise = 0
            } else if draw < 0.2 {
                rise = draw * 3
            } else if draw < 0.4 {
                rise = draw * 500
            }
            counts.append((counts.last ?? 0) + rise)
        }
        return counts
    }

    private static func log(of counts: [Double]) -> CumulativeLog {
        var log = CumulativeLog()
        for count in counts.dropFirst() { log.append(count) }
        return log
    }

    /// Positions before, in, between and behind the counts.
    private static func positions(_ counts: [Double]) -> [Double] {
        let last = counts[counts.count - 1]
        return (0...97).map { Double($0) / 90 * last } + counts.dropFirst(370)
    }

    @Test(arguments: UInt64(1)...5)
    func aCountIsDatedAsSecondBySecond(seed: UInt64) throws {
        let counts = Self.counts(seed: seed)
        let log = Self.log(of: counts)
        let last = counts[counts.count - 1]
        for position in Self.positions(counts) {
            let second = try #require(counts.firstIndex { $0 >= min(position, last) })
            var expected = Double(second) * 1000
            if second > 0, position < last {
                let rise = counts[second] - counts[second - 1]
                expected -= (counts[second] - position) / rise * 1000
            }
            #expect((Double(log.time(of: position)) - expected).magnitude <= 1, "\(position)")
        }
    }

    @Test(arguments: UInt64(1)...5)
    func anInstantIsCountedAsSecondBySecond(seed: UInt64) {
        let counts = Self.counts(seed: seed)
        let log = Self.log(of: counts)
        for time in stride(from: Int64(0), through: 399_000, by: 730) {
            let second = Int(time / 1000)
            let part = Double(time % 1000) / 1000
            let expected = counts[second] + part * (counts[second + 1] - counts[second])
            #expect((log.count(at: time) - expected).magnitude <= 1e-6 * log.last)
        }
        #expect(log.count(at: 1_000_000) == counts[counts.count - 1])
    }

    @Test(arguments: UInt64(1)...5)
    func theSecondsOfWritingAddUpAsSecondBySecond(seed: UInt64) {
        let counts = Self.counts(seed: seed)
        let log = Self.log(of: counts)
        for position in Self.positions(counts) {
            var expected = 0.0
            for second in 1..<counts.count where counts[second] > position {
                let rise = counts[second] - counts[second - 1]
                let beyond = min(rise, counts[second] - position)
                if beyond > 0 { expected += min(beyond, beyond / rise) }
            }
            #expect((log.secondsOfWriting(after: position) - expected).magnitude <= 1e-6)
        }
    }
}

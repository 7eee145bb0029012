import DrillForecast
import DrillSim
import Testing

@Suite("The sequential test")
struct SequentialTestTests {
    /// Verdicts of many tests on runs that meet with a chance.
    private func verdicts(_ chance: Double, target: Double) -> [SequentialTest.Verdict] {
        (0..<400).map { number in
            let stream = RandomStream(seed: UInt64(number), component: "test", purpose: "runs")
            var test = SequentialTest(target: target)
            var run: UInt64 = 0
            while test.verdict == .open, run < 20_000 {
                test.add(stream.happens(chance, run))
                run += 1
            }
            return test.verdict
        }
    }

    @Test func isRarelyWrongOutsideItsMargin() {
        let good = verdicts(0.925, target: 0.9)
        let bad = verdicts(0.875, target: 0.9)
        // 5 % of 400 are 20; 36 are more than three standard deviations away.
        #expect(good.count { $0 == .missed } <= 36)
        #expect(bad.count { $0 == .met } <= 36)
        #expect(good.count { $0 == .open } == 0)
    }

    @Test func decidesClearCasesSoon() {
        var sure = SequentialTest(target: 0.9)
        for _ in 0..<200 { sure.add(true) }
        #expect(sure.verdict == .met)
        #expect(sure.runs == 53)
        var hopeless = SequentialTest(target: 0.9)
        for _ in 0..<200 { hopeless.add(false) }
        #expect(hopeless.verdict == .missed)
        #expect(hopeless.runs == 6)
    }

    @Test func doesNotChangeItsMind() {
        var test = SequentialTest(target: 0.5)
        for _ in 0..<100 { test.add(false) }
        for _ in 0..<1000 { test.add(true) }
        #expect(test.verdict == .missed)
    }

    @Test(arguments: [0.001, 0.5, 0.999])
    func hasAMarginThatFits(_ target: Double) {
        let test = SequentialTest(target: target)
        #expect(test.margin > 0)
        #expect(test.target - test.margin > 0)
        #expect(test.target + test.margin < 1)
    }
}

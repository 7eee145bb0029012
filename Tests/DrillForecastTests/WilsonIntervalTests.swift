import DrillForecast
import Testing

@Suite("Wilson intervals")
struct WilsonIntervalTests {
    /// Values of R's `prop.test(x, n, correct = FALSE)`.
    @Test(arguments: [
        (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0),
        (90, 100, 0.8256, 0.9448), (1, 100, 0.0018, 0.0545),
    ])
    func areTheKnownOnes(_ hits: Int, _ runs: Int, _ low: Double, _ high: Double) {
        let interval = WilsonInterval(hits: hits, of: runs)
        #expect((interval.low - low).magnitude < 0.000_06)
        #expect((interval.high - high).magnitude < 0.000_06)
    }

    @Test func areEverythingWithoutARun() {
        #expect(WilsonInterval(hits: 0, of: 0).low == 0)
        #expect(WilsonInterval(hits: 0, of: 0).high == 1)
    }
}

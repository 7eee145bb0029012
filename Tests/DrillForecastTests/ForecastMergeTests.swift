import CustomDump
import DrillForecast
import Testing

@Suite("Parts of a forecast")
struct ForecastMergeTests {
    private let whole = ForecastFixture.part(0..<1000)

    @Test(arguments: [1, 2, 3, 4, 7, 999, 1000, 1200])
    func areTogetherWhatOneProcessHadSaid(_ count: Int) throws {
        let parts = try (0..<count).map { index in
            let shard = try #require(Shard("\(index)/\(count)"))
            return ForecastFixture.part(shard.runs(of: 1000))
        }
        for order in [parts, parts.reversed()] {
            var sum = order[0]
            for part in order.dropFirst() { try sum.merge(part) }
            #expect(sum == whole)
            #expect(ForecastText.render(sum) == ForecastText.render(whole))
        }
    }

    @Test func doNotCountARunTwice() throws {
        var part = ForecastFixture.part(0..<300)
        #expect(throws: Forecast.Mismatch.overlap(250..<300)) {
            try part.merge(ForecastFixture.part(250..<600))
        }
        #expect(part == ForecastFixture.part(0..<300))
    }

    @Test func ofAnotherForecastAreRefusedWithTheDifference() {
        var part = ForecastFixture.part(0..<300)
        let other = ForecastFixture.part(300..<600, of: ForecastFixture.subject(seed: 8))
        do {
            try part.merge(other)
            Issue.record("a part of another forecast was added up")
        } catch {
            #expect("\(error)" == "it is of another forecast: another seed (“8”, not “7”)")
        }
    }

    @Test func knowWhichRunsAreMissing() throws {
        var part = ForecastFixture.part(0..<250)
        try part.merge(ForecastFixture.part(500..<750))
        #expect(part.missingRuns == [250..<500, 750..<1000])
        #expect(part.missingRuns.runNumbers == "250–499, 750–999")
        #expect(ForecastText.render(part).contains("PARTIAL: 500 of 1,000 runs"))
        #expect(!whole.isPartial)
    }

    @Test(arguments: ["", "1", "4/4", "-1/4", "1/0", "a/b", "1/2/3", "0/-1", "+1/4"])
    func areNamedByNumberAndCount(_ text: String) {
        #expect(Shard(text) == nil)
    }

    @Test func giveTheVerdictInTheOrderOfTheRuns() throws {
        var backwards = ForecastFixture.part(500..<1000)
        try backwards.merge(ForecastFixture.part(0..<500))
        #expect(backwards.verdict(on: 0.8) == whole.verdict(on: 0.8))
    }

    @Test func sayEverythingInPlainText() {
        let text = ForecastText.render(whole, target: 0.5)
        for expected in [
            "FORECAST: Failover", "SIMULATED", "1,000 runs", "Chance to meet", "all objectives",
            "RTO", "RPO", "phase detect", "95 % interval", "p10", "p95",
            "Recovery time of the runs",
            "<- RTO", "not recovered", "Verdict on 50.0 %: met", "timed out", "answered",
            "acknowledge, all slow", "The slowest run", "Nobody sleeps.",
        ] {
            #expect(text.contains(expected), "“\(expected)” is missing in:\n\(text)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}

import DrillForecast
import Foundation
import Testing

@Suite("Histograms in buckets that grow")
struct LogHistogramTests {
    private func histogram(_ values: [Int64?]) -> LogHistogram {
        var histogram = LogHistogram()
        for value in values { histogram.add(value) }
        return histogram
    }

    @Test(arguments: [0, 1, 255, 256, 1000, 61_234, 900_000, 28_800_000, Int64.max / 2])
    func aNumberIsFoundAgainWithinHalfAPercent(_ value: Int64) throws {
        let found = try #require(histogram([value]).quantile(0.5))
        #expect(Double((found - value).magnitude) <= Double(value) * 0.005)
    }

    @Test func smallNumbersAreExact() {
        let histogram = histogram((0..<200).map { Int64($0) })
        #expect(histogram.quantile(0.1) == 19)
        #expect(histogram.quantile(0.5) == 99)
        #expect(histogram.quantile(0.95) == 189)
        #expect(histogram.quantile(1) == 199)
        #expect(histogram.highest == 199)
    }

    @Test func noQuantileIsLargerThanTheLargestNumber() {
        var histogram = LogHistogram()
        for value: Int64 in [900_001, 934_512] { histogram.add(value) }
        #expect(histogram.highest == 934_512)
        #expect(histogram.quantile(0.95) == 934_512)
        var other = LogHistogram()
        other.add(100)
        other.merge(histogram)
        #expect(other.highest == 934_512)
    }

    @Test func whatIsAbsentIsLargerThanAnyNumber() {
        let histogram = histogram([10, 20, nil, nil])
        #expect(histogram.quantile(0.5) == 20)
        #expect(histogram.quantile(0.75) == nil)
        #expect(histogram.total == 4)
        #expect(LogHistogram().quantile(0.5) == nil)
    }

    @Test(arguments: 1...5)
    func mergingIsTheSameInAnyOrderAndGrouping(_ seed: UInt64) {
        let values = (0..<300).map { run -> Int64? in
            let bits = RunSeed.of(run, from: seed)
            return bits.isMultiple(of: 17) ? nil : Int64(bits >> (20 + bits % 40))
        }
        let parts = [values[..<10], values[10..<200], values[200...]].map {
            histogram(Array($0))
        }
        func merged(_ parts: [LogHistogram]) -> LogHistogram {
            parts.dropFirst().reduce(into: parts[0]) { $0.merge($1) }
        }
        let whole = histogram(values)
        #expect(merged(parts).quantiles == whole.quantiles, "seed \(seed)")
        #expect(merged(parts.reversed()).quantiles == whole.quantiles, "seed \(seed)")
        let right = merged([parts[0], merged([parts[1], parts[2]])])
        #expect(right.quantiles == whole.quantiles, "seed \(seed)")
    }

    @Test func surviveTheirFile() throws {
        let histogram = histogram([3, 900_000, nil, 900_000])
        let data = try JSONEncoder().encode(histogram)
        #expect(try JSONDecoder().decode(LogHistogram.self, from: data) == histogram)
    }

    @Test(arguments: [
        #"{"absent": 0, "buckets": [1]}"#, #"{"absent": -1, "buckets": []}"#,
        #"{"absent": 0, "buckets": [-1, 2]}"#, #"{"absent": 0, "buckets": [99999999, 2]}"#,
        #"{"absent": 0, "buckets": [3, -2]}"#,
    ])
    func aDamagedFileIsRefused(_ text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(LogHistogram.self, from: Data(text.utf8))
        }
    }
}

extension LogHistogram {
    fileprivate var quantiles: [Int64?] {
        stride(from: 0.01, through: 1, by: 0.01).map { quantile($0) } + [Int64(absent)]
    }
}

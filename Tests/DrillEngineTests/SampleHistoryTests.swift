import DrillEngine
import DrillModel
import Testing

@Suite("What monitoring has had")
struct SampleHistoryTests {
    private let lag = MetricID(ComponentRef(region: "a", name: "db"), "lag")
    private let rate = MetricID(ComponentRef(name: "shop"), "rate")
    private let depth = MetricID(ComponentRef(name: "queue"), "depth")

    /// A history of scrapes every 15 s, and the sets of which it was made.
    private func history(
        _ scrapes: [[MetricID: Double?]]
    ) -> (history: SampleHistory, sets: [SampleSet]) {
        var history = SampleHistory()
        var sets: [SampleSet] = []
        for (number, scrape) in scrapes.enumerated() {
            let time = DrillTime.seconds(Int64(number + 1) * 15)
            let seen = scrape.mapValues { Sample(takenAt: time, value: $0) }
            sets.append(history.change(to: seen, takenAt: time))
            history.append(sets[number])
        }
        return (history, sets)
    }

    private var scrapes: [[MetricID: Double?]] {
        [
            [lag: nil, rate: 10], [lag: 0.5, rate: 10], [lag: 0.5, rate: nil],
            [lag: 0.5, rate: nil, depth: 7], [lag: 3, rate: 11, depth: 7], [rate: 11, depth: 7],
        ]
    }

    @Test func everyScrapeIsAsItWas() {
        let (history, _) = history(scrapes)
        #expect(history.count == 6)
        for metric in [lag, rate, depth] {
            let had = scrapes.map { $0[metric] ?? nil }
            #expect(history.values(of: metric, in: 0..<6) == had)
            #expect(history.values(of: metric, in: 2..<5) == Array(had[2..<5]))
            for (number, value) in had.enumerated() {
                let time = DrillTime.seconds(Int64(number + 1) * 15 + 14)
                #expect(history.value(of: metric, at: time) == value)
            }
        }
        #expect(history.value(of: rate, at: .seconds(14)) == nil)
    }

    @Test func aSetNamesOnlyWhatHasChanged() {
        let sets = history(scrapes).sets
        #expect(
            sets.map(\.values) == [
                [rate: 10], [lag: 0.5], [:], [depth: 7], [lag: 3, rate: 11], [:],
            ])
        #expect(sets.map(\.unknown) == [[lag], [], [rate], [], [], [lag]])
    }

    @Test func whatIsUnknownIsNotWhatWasNeverToldOf() {
        let (history, _) = history(scrapes)
        #expect(history.isUnknown(lag) && history.hasHadValue(lag))
        #expect(!history.isUnknown(rate) && history[rate] == 11)
        let other = MetricID(ComponentRef(name: "shop"), "other")
        #expect(!history.isUnknown(other) && !history.hasHadValue(other))
        #expect(history.metrics == [lag, depth, rate])
    }

    /// As journals of before have them.
    @Test func setsThatNameEverythingReadTheSame() {
        let (changes, _) = history(scrapes)
        var whole = SampleHistory()
        for (number, scrape) in scrapes.enumerated() {
            var unknown = scrape.filter { $0.value == nil }.keys.sorted()
            if number == 5 { unknown.append(lag) }
            whole.append(
                SampleSet(
                    takenAt: changes.takenAt[number],
                    values: MetricValues(scrape.compactMapValues(\.self)), unknown: unknown))
        }
        #expect(
            [lag, rate, depth].allSatisfy {
                whole.values(of: $0, in: 0..<6) == changes.values(of: $0, in: 0..<6)
            })
    }

    @Test func theFirstScrapesAreWhatThereWasThen() {
        let (whole, sets) = history(scrapes)
        var then = SampleHistory()
        for (number, set) in sets.enumerated() {
            #expect(whole.first(number) == then)
            then.append(set)
        }
        #expect(whole.first(sets.count) == whole)
    }
}

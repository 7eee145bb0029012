/// What a metric was at each scrape: a value holds until the next one is noted.
struct ValueSteps: Hashable, Sendable {
    /// The numbers of the scrapes that changed it, ascending.
    private var scrapes: [Int32] = []
    /// What it was from each of these on; `nil` is unknown.
    private var values: [Double?] = []

    /// Whether nothing has been noted yet.
    var isEmpty: Bool { scrapes.isEmpty }

    /// The value now.
    var last: Double? { values.last ?? nil }

    /// Whether it has ever had a value.
    var hasHadValue: Bool { values.contains { $0 != nil } }

    mutating func note(_ value: Double?, at scrape: Int) {
        guard values.last != .some(value) else { return }
        scrapes.append(Int32(scrape))
        values.append(value)
    }

    /// The value at a scrape; `nil` where it was unknown.
    subscript(scrape: Int) -> Double? {
        let count = count(before: scrape + 1)
        return count > 0 ? values[count - 1] : nil
    }

    /// The values at some scrapes, one after another.
    subscript(range: Range<Int>) -> [Double?] {
        var next = count(before: range.lowerBound + 1)
        return range.map { scrape in
            while next < scrapes.count, scrapes[next] <= scrape { next += 1 }
            return next > 0 ? values[next - 1] : nil
        }
    }

    /// What was noted in the first scrapes.
    func first(_ scrapes: Int) -> ValueSteps {
        let count = count(before: scrapes)
        var first = ValueSteps()
        first.scrapes = Array(self.scrapes.prefix(count))
        first.values = Array(values.prefix(count))
        return first
    }

    /// How many values were noted before a scrape.
    private func count(before scrape: Int) -> Int {
        var low = 0
        var high = scrapes.count
        while low < high {
            let middle = (low + high) / 2
            if scrapes[middle] < scrape { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

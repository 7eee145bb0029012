import DrillModel

/// What monitoring has of each metric: values that grow old, and gaps.
struct SeenMetrics {
    private struct Entry {
        var sample: Sample
        /// The monotonic instant of the last value.
        var goodAt: Int64?
    }

    let staleAfter: DrillDuration
    private var entries: [MetricID: Entry] = [:]

    init(staleAfter: DrillDuration) {
        self.staleAfter = staleAfter
    }

    func sample(of metric: MetricID) -> Sample? { entries[metric]?.sample }

    var all: [MetricID: Sample] { entries.mapValues(\.sample) }

    /// When something was last seen, or found missing.
    private(set) var newest: DrillTime?

    /// Takes in a look that came in at `instant`, which is `time` of the drill.
    ///
    /// - Returns: whether the metric has another value than before.
    mutating func take(
        _ look: Look, at metric: MetricID, instant: Int64, time: DrillTime
    ) -> Bool {
        let before = entries[metric]
        switch look {
        case .value(let value, let age):
            let taken = max(.start, time - age)
            // What was scraped before it was unknown says nothing of now: it counts from the look.
            let isOld = before.map { $0.goodAt == nil && taken <= $0.sample.takenAt } ?? false
            entries[metric] = Entry(
                sample: Sample(takenAt: isOld ? time : taken, value: value), goodAt: instant)
            newest = max(newest ?? time, time)
        case .nothing: lose(metric, time)
        case .failed:
            if before?.goodAt.map({ isStale($0, at: instant) }) ?? true { lose(metric, time) }
        }
        return entries[metric]?.sample.value != before?.sample.value
    }

    /// Makes unknown what nobody has seen for too long.
    mutating func age(at instant: Int64, time: DrillTime) {
        for (metric, entry) in entries {
            guard let goodAt = entry.goodAt, isStale(goodAt, at: instant) else { continue }
            lose(metric, time)
        }
    }

    private mutating func lose(_ metric: MetricID, _ time: DrillTime) {
        entries[metric] = Entry(sample: Sample(takenAt: time, value: nil), goodAt: nil)
        newest = max(newest ?? time, time)
    }

    private func isStale(_ goodAt: Int64, at instant: Int64) -> Bool {
        instant - goodAt > staleAfter.milliseconds
    }
}

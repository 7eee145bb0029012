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

    var newest: DrillTime? { entries.values.map(\.sample.takenAt).max() }

    /// Takes in a look that came in at `instant`, which is `time` of the drill.
    mutating func take(_ look: Look, at metric: MetricID, instant: Int64, time: DrillTime) {
        switch look {
        case .value(let value):
            entries[metric] = Entry(
                sample: Sample(takenAt: time, value: value), goodAt: instant)
        case .nothing:
            entries[metric] = Entry(sample: Sample(takenAt: time, value: nil), goodAt: nil)
        case .failed:
            guard let goodAt = entries[metric]?.goodAt, !isStale(goodAt, at: instant) else {
                entries[metric] = Entry(sample: Sample(takenAt: time, value: nil), goodAt: nil)
                return
            }
        }
    }

    /// Makes unknown what nobody has seen for too long.
    mutating func age(at instant: Int64, time: DrillTime) {
        for (metric, entry) in entries {
            guard let goodAt = entry.goodAt, isStale(goodAt, at: instant) else { continue }
            entries[metric] = Entry(sample: Sample(takenAt: time, value: nil), goodAt: nil)
        }
    }

    private func isStale(_ goodAt: Int64, at instant: Int64) -> Bool {
        instant - goodAt > staleAfter.milliseconds
    }
}

internal import DrillModel

extension Monitoring {
    /// The share of bad service over a long and a short window, from samples.
    ///
    /// Before the session all was well; a sample stands for the time since the one before it.
    struct BurnWatch: Sendable {
        /// The place in a scrape of what it looks at.
        let slot: Int
        private let limit: Double
        private var long: Window
        private var short: Window
        private var lastTakenAt: Int64?

        init(_ rule: BurnRate, slots: MetricSlots) {
            slot = slots.slot(of: rule.metric)
            limit = rule.limit
            long = Window(length: rule.long.milliseconds)
            short = Window(length: rule.short.milliseconds)
        }

        /// Whether the budget burns too fast, with this scrape; unknown without a value.
        mutating func judge(_ scrape: Scrape) -> Truth {
            let span = lastTakenAt.map { scrape.takenAt - $0 } ?? 0
            lastTakenAt = scrape.takenAt
            guard slot >= 0, !scrape.values[slot].isNaN else { return .unknown }
            let bad = max(0, 1 - scrape.values[slot]) * Double(span)
            long.add(bad, at: scrape.takenAt)
            short.add(bad, at: scrape.takenAt)
            return Truth(long.share >= limit && short.share >= limit)
        }

        /// Bad service of the last while.
        private struct Window: Sendable {
            private let length: Int64
            private var entries: ContiguousArray<(time: Int64, bad: Double)> = []
            private var first = 0
            private var sum = 0.0

            init(length: Int64) {
                self.length = max(1, length)
            }

            var share: Double { sum / Double(length) }

            mutating func add(_ bad: Double, at time: Int64) {
                entries.append((time, bad))
                sum += bad
                while first < entries.count, entries[first].time <= time - length {
                    sum -= entries[first].bad
                    first += 1
                }
                guard first > 256 else { return }
                entries.removeFirst(first)
                first = 0
            }
        }
    }
}

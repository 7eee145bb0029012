internal import DrillModel

extension Cache {
    /// How many requests want the same missing key at once, and whether each reads it for itself.
    ///
    /// Requests under way fall on the missing keys like balls into boxes, of which the concentrated
    /// demand leaves few: of `n` requests for `k` keys, k (1 − e^(−n/k)) want one that nobody reads yet.
    struct Herd: Sendable {
        let draws: RandomStream
        private let concentration: Double
        var isSingleFlight: Bool
        /// The share of the misses that want a key for which nobody asks already.
        private(set) var distinctShare = 1.0
        private var hotShare = 0.0
        private var hotUntil: Int64 = -1

        init(_ setup: ComponentSetup) {
            draws = setup.stream("operations")
            concentration = max(1, setup.quantity("hot_missing"))
            isSingleFlight = setup.flag("single_flight")
        }

        /// Queries for one miss.
        var queriesPerMiss: Double { isSingleFlight ? distinctShare : 1 }

        /// Notes how many requests ask at once, for how many keys that are not held.
        mutating func note(asking: Double, missing: Double) {
            let boxes = max(1, missing / concentration)
            let load = asking / boxes
            distinctShare = load < 1e-3 ? 1 : (1 - ExactMath.exp(-load)) / load
        }

        mutating func heat(share: Double, until time: Int64) {
            hotShare = share
            hotUntil = time
        }

        /// Until when the key that is hot stays so, unless somebody changes it.
        func lastsUntil(at time: Int64) -> Int64 {
            hotShare(at: time) > 0 ? hotUntil : .max
        }

        /// The share of the reads that want a key which is rarely there: none with single flight, where
        /// one read serves all.
        func hotShare(at time: Int64) -> Double {
            time < hotUntil && !isSingleFlight ? hotShare : 0
        }
    }
}

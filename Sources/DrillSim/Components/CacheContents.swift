/// Which keys a cache holds, as far as hits depend on it.
///
/// Keys are wanted in proportion to w(x) = s / (ln(1 + s) · (1 + s·x)), with x from 0 for the most
/// wanted to 1 for the least, as by Zipf's law. A key is in the cache once one of the look-ups for it
/// was answered from the database and stored. Look-ups come at random, so that after Λ of them a key is
/// still missing with probability exp(−Λ · w(x) / keys): wanted keys come in early, but not in order.
struct CacheContents: Sendable {
    private let keys: Double
    private let skew: Double
    private let logSkew: Double
    /// The share of the keys that were read in order, the most wanted first.
    private var preloaded: Double
    /// Look-ups since the cache was empty whose answer was stored, hits counted as stored.
    private var lookups = 0.0
    /// The share of the look-ups that find their key.
    private(set) var share = 0.0

    /// A cache that already gives this share of the hits that it can give.
    init(keys: Double, skew: Double, warmth: Double) {
        self.keys = keys
        self.skew = skew
        logSkew = ExactMath.log(1 + skew)
        preloaded = (ExactMath.exp(warmth * logSkew) - 1) / skew
        updateShare()
    }

    private mutating func updateShare() {
        let missing =
            preloaded < 1
            ? Self.integral(
                from: density(at: 1), to: density(at: preloaded), scale: lookups / keys) : 0
        share = 1 - missing / logSkew
    }

    /// Lets look-ups whose misses are stored bring their keys in.
    mutating func meet(lookups count: Double) {
        guard count > 0 else { return }
        lookups += count
        updateShare()
    }

    /// Reads so many keys that are not there, the most wanted first.
    mutating func preload(_ count: Double) {
        let missing = ExactMath.exp(-lookups / keys * density(at: preloaded))
        preloaded = min(1, preloaded + count / keys / max(1e-3, missing))
        updateShare()
    }

    /// Loses everything.
    mutating func clear() {
        preloaded = 0
        lookups = 0
        updateShare()
    }

    private func density(at x: Double) -> Double {
        skew / (logSkew * (1 + skew * x))
    }

    /// The integral of exp(−scale · w) / w.
    private static func integral(from low: Double, to high: Double, scale: Double) -> Double {
        guard scale > 1e-9 else { return ExactMath.log(high / low) }
        return ExactMath.exponentialIntegral(scale * low)
            - ExactMath.exponentialIntegral(scale * high)
    }
}

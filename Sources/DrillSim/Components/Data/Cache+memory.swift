internal import DrillModel

extension Cache {
    /// How full a cache is, and what it does about it.
    struct Memory: Sendable {
        let restartTime: Int64
        /// Whether a full cache drops what is least used; it refuses new keys otherwise.
        var drops: Bool
        /// Shares of the memory: in use, and by the entries of all keys that users ask for.
        private(set) var used: Double
        private let roomForKeys: Double
        /// What never expires grows into every room there is.
        private var isCrowded = false
        /// The share of the hits that expires in a second, and for how many seconds yet.
        private var expiryRate = 0.0
        private var expiryLeft = 0.0
        private(set) var refusedRate = 0.0
        private(set) var evictionRate = 0.0
        private var refused = 0.0
        private var evicted = 0.0

        init(_ setup: ComponentSetup) {
            restartTime = setup.milliseconds("restart_time")
            drops = setup.text("policy") == "allkeys-lru"
            roomForKeys = setup.quantity("memory_used")
            used = roomForKeys
        }

        /// Takes the memory of the keys that are held at the start, as a share of all keys.
        mutating func reserve(_ held: Double) {
            used = roomForKeys * held
        }

        /// What never expires takes all the room; entries worth a share of the hits expire evenly.
        mutating func fill(expiring share: Double, within seconds: Double) {
            isCrowded = true
            used = 1
            expiryLeft = max(1, seconds)
            expiryRate = share / expiryLeft
        }

        /// Whether everything that comes is taken in without anything being dropped.
        var hasRoom: Bool { used < 1 && !isCrowded && expiryLeft <= 0 }

        mutating func empty() {
            used = 0
            expiryLeft = 0
        }

        /// How fast what never expires fills an empty memory: all of it in 20 min (an assumption).
        private static let growth = 1.0 / 1200

        mutating func pass(at time: Int64) {
            (refusedRate, evictionRate) = (refused, evicted)
            (refused, evicted) = (0, 0)
            if isCrowded { used = min(1, used + Self.growth) }
        }

        /// The share of the hits that expires in the second that ends now; the room is taken at once.
        mutating func expiring() -> Double {
            guard expiryLeft > 0 else { return 0 }
            expiryLeft -= 1
            return expiryRate
        }

        /// Takes `fresh` keys of `all` in, as far as there is room or something can be dropped.
        mutating func take(_ fresh: Double, of all: Double) -> Double {
            guard fresh > 0 else { return 0 }
            let needed = fresh / all * roomForKeys
            let free = max(0, 1 - used)
            if needed <= free {
                used += needed
                return fresh
            }
            if drops {
                evicted += fresh * (1 - free / needed)
                used = 1
                return fresh
            }
            let taken = fresh * free / needed
            refused += fresh - taken
            used = 1
            return taken
        }
    }
}

internal import DrillModel

extension Dependency {
    /// Adaptive throttling by the caller: calls that would most likely fail are not made.
    ///
    /// A call is dropped with the probability max(0, (requests − K · accepts) / (requests + 1)), where both
    /// are counted over two minutes (Site Reliability Engineering, “Handling Overload”).
    struct Throttle: Sendable {
        /// K: how many calls are made for one that is answered; 0 for no throttle.
        var factor: Double
        private var requests = 0.0
        private var accepts = 0.0

        private static let window = 120.0

        init(_ setup: ComponentSetup) {
            factor = setup.quantity("throttle")
        }

        /// The share of the calls that it lets through.
        var letThrough: Double {
            guard factor > 0 else { return 1 }
            return 1 - max(0, (requests - factor * accepts) / (requests + 1))
        }

        /// Whether nothing was dropped, nor is as calls fare now.
        var isSteady: Bool { factor <= 0 || requests <= 0.9 * factor * accepts }

        /// Takes in the calls of the second that ends now; older ones fade.
        mutating func count(_ last: FlowCall.Counts) {
            guard factor > 0 else { return }
            let kept = 1 - 1 / Self.window
            requests = requests * kept + last.attempted + last.notMade
            accepts = accepts * kept + last.attempted - last.failed
        }
    }
}

extension Clients {
    /// How many requests come: a mean with swings that last for a while.
    ///
    /// The swings are an Ornstein–Uhlenbeck process stepped once a second.
    struct Demand: Sendable {
        /// Requests a second.
        let mean: Double
        private let deviation: Double
        private let persistence: Double
        /// The deviation of what a second adds, so that that of the swings stays.
        private let innovation: Double
        private let noise: RandomStream

        init(_ setup: ComponentSetup) {
            mean = setup.quantity("peak_rate") * setup.quantity("load")
            deviation = setup.quantity("swing")
            persistence = ExactMath.exp(-1 / max(1, setup.quantity("swing_time")))
            innovation = (1 - persistence * persistence).squareRoot() * deviation
            noise = setup.stream("demand")
        }

        /// The swing with which the session begins, as a share of the mean.
        var firstSwing: Double { deviation * noise.normal(0) }

        func next(after swing: Double, second: UInt64) -> Double {
            persistence * swing + innovation * noise.normal(second)
        }
    }
}

extension CloudFunction {
    /// The copies that are kept warm: a call beyond them waits for a new one.
    struct Copies: Sendable {
        private let startTime: Double
        private let idleTime: Double
        private var warm = 0.0
        /// Calls of the last second that waited for a new copy.
        private(set) var starts = 0.0
        /// What they add to the mean time of a call, in seconds.
        private(set) var startDelay = 0.0

        init(startTime: Double, idleTime: Double) {
            self.startTime = startTime
            self.idleTime = max(1, idleTime)
        }

        /// Notes how many copies ran at the end of a second, and what they served in it.
        mutating func follow(running: Double, served: Double) {
            starts = max(0, running - warm)
            warm = max(running, warm - warm / idleTime)
            startDelay = served > 0 ? startTime * min(1, starts / served) : startDelay
        }
    }
}

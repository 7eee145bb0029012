extension Dependency {
    /// The pooled connections of a caller: those to an instance that is gone without a word stay.
    ///
    /// A request's time-out does not end a multiplexed connection (HTTP/2, gRPC without keepalive);
    /// the operating system does, after its retransmissions. A caller without pools is not touched.
    struct Connections: Sendable {
        private let life: Int64
        private var dead = 0.0
        private var deadUntil: Int64 = -1
        /// The instances that were gone when last looked at.
        private var lost = 0

        init(life: Int64) {
            self.life = life
        }

        /// The share of the calls that take a connection which leads nowhere.
        func deadShare(at time: Int64) -> Double {
            time < deadUntil ? dead : 0
        }

        /// Notes how many of the instances at the other end are gone.
        mutating func follow(lost: Int, of all: Int, at time: Int64) {
            defer { self.lost = lost }
            guard lost > self.lost, all > 0 else { return }
            let share = Double(lost - self.lost) / Double(all)
            dead = deadShare(at: time) + (1 - deadShare(at: time)) * share
            deadUntil = time + life
        }

        /// Opens a share of the connections anew, to what is there.
        mutating func renew(_ share: Double) {
            dead *= 1 - min(1, share)
        }
    }
}

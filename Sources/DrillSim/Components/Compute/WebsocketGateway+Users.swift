extension WebsocketGateway {
    /// The users online: connected, or waiting for their next attempt by how often they have failed.
    struct Users: Sendable {
        let online: Double
        private(set) var open: Double
        private let waits: ContiguousArray<Double>
        /// Users who wait, by the number of their failures.
        private var waiting: ContiguousArray<Double>
        /// Users who wait for an answer that will come too late, by the same.
        private var hanging: ContiguousArray<Double>
        private let timeout: Double
        private var trying: ContiguousArray<Double>

        init(online: Double, firstWait: Double, longestWait: Double, timeout: Double) {
            self.online = online
            self.timeout = max(0.25, timeout)
            var waits: ContiguousArray<Double> = [max(0.25, firstWait)]
            while waits[waits.count - 1] < longestWait {
                waits.append(min(longestWait, waits[waits.count - 1] * 2))
            }
            self.waits = waits
            open = online
            waiting = ContiguousArray(repeating: 0, count: waits.count)
            hanging = waiting
            trying = waiting
        }

        /// Closes connections; their users will try again after the first wait.
        mutating func drop(_ count: Double) {
            let dropped = min(open, max(0, count))
            open -= dropped
            waiting[0] += dropped
        }

        /// The attempts of the next `span` seconds; waits are exponential, as jitter makes them.
        mutating func attempts(in span: Double) -> Double {
            var sum = 0.0
            for stage in waiting.indices {
                let giveUp = hanging[stage] * min(1, span / timeout)
                hanging[stage] -= giveUp
                waiting[min(stage + 1, waiting.count - 1)] += giveUp
                trying[stage] = waiting[stage] * min(1, span / waits[stage])
                waiting[stage] -= trying[stage]
                sum += trying[stage]
            }
            return sum
        }

        /// Connects those who were accepted; who was refused waits longer, who hears nothing hangs.
        mutating func settle(sent: Double, accepted: Double, late: Double) {
            guard sent > 0 else { return }
            open += accepted
            let lateShare = late / sent
            let refusedShare = max(0, 1 - (accepted + late) / sent)
            for stage in trying.indices {
                hanging[stage] += trying[stage] * lateShare
                waiting[min(stage + 1, waiting.count - 1)] += trying[stage] * refusedShare
                trying[stage] = 0
            }
        }
    }
}

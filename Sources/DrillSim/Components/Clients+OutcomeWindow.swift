extension Clients {
    /// The outcomes of the last ten seconds, from which availability is read.
    struct OutcomeWindow: Sendable {
        private static let length = 10

        private(set) var last = Second()
        /// The share of the requests ended in the window that succeeded; NaN when none ended.
        private(set) var availability = Double.nan
        private var succeeded = ContiguousArray(repeating: 0.0, count: length)
        private var givenUp = ContiguousArray(repeating: 0.0, count: length)
        private var next = 0

        mutating func close(_ second: Second) {
            last = second
            succeeded[next] = second.succeeded
            givenUp[next] = second.givenUp
            next = next + 1 < Self.length ? next + 1 : 0
            let good = succeeded.reduce(0, +)
            let all = good + givenUp.reduce(0, +)
            availability = all > 0 ? good / all : .nan
        }
    }
}

extension Clients.Second {
    /// The share of the attempts that failed.
    var failureShare: Double { attempts > 0 ? failedAttempts / attempts : 0 }

    /// The share of the attempts that were not answered in time.
    var lateShare: Double { attempts > 0 ? lateAttempts / attempts : 0 }

    /// The share of the attempts that were not the first of their request.
    var retryShare: Double { attempts > 0 ? max(0, 1 - offered / attempts) : 0 }
}
